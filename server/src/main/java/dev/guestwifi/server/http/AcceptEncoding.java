package dev.guestwifi.server.http;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The Accept-Encoding header field: which codings a caller takes, and how gladly (RFC 9110, 12.5.3). */
final class AcceptEncoding {
    private static final Pattern WEIGHT = Pattern.compile("0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?");
    private static final String ANY = "*";
    private static final double NOT_TOLD = -1;

    private final Map<String, Double> weights = new HashMap<>();

    /** @param field its value, several lines joined by commas; what is malformed in it is left out */
    AcceptEncoding(String field) {
        for (String member : field.split(",", -1)) {
            FieldScanner scanner = new FieldScanner(member);
            String coding = scanner.space().token().toLowerCase(Locale.ROOT);
            double weight = weight(scanner);
            if (!coding.isEmpty() && weight >= 0) {
                weights.merge(coding.equals("x-gzip") ? "gzip" : coding, weight, Math::max);
            }
        }
    }

    /** Whether gzip is asked for, by its name or by {@code *}, and no coding at all is not preferred to it. */
    boolean prefersGzip() {
        double gzip = weights.getOrDefault("gzip", weights.getOrDefault(ANY, NOT_TOLD));
        return gzip > 0 && gzip >= weights.getOrDefault("identity", NOT_TOLD);
    }

    /** The weight that comes next, 1 if there is none. */
    private static double weight(FieldScanner scanner) {
        if (scanner.space().isAtEnd()) {
            return 1;
        }
        boolean isTold = scanner.skip(";") && scanner.space().token().equalsIgnoreCase("q") && scanner.skip("=");
        String weight = isTold ? scanner.token() : "";
        return WEIGHT.matcher(weight).matches() && scanner.space().isAtEnd() ? Double.parseDouble(weight) : NOT_TOLD;
    }
}
