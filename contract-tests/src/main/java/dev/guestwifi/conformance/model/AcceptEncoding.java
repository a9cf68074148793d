package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 9110, section 12.5.3: whether a client accepts gzip. */
final class AcceptEncoding {
    private static final Pattern ZERO = Pattern.compile("(?i).*;\\s*q=0(\\.0{0,3})?\\s*");

    private static final Pattern WEIGHT =
            Pattern.compile("[^;]*(?:;[ \t]*[qQ]=(0(?:\\.[0-9]{0,3})?|1(?:\\.0{0,3})?)[ \t]*)?");

    private AcceptEncoding() {}

    static boolean takesGzip(WireRequest request) {
        List<String> members = Field.members(request.values("Accept-Encoding"));
        List<String> named = members.stream()
                .filter(one -> coding(one).matches("x-gzip|gzip"))
                .toList();
        List<String> decisive = named.isEmpty()
                ? members.stream().filter(one -> coding(one).equals("*")).toList()
                : named;
        return decisive.stream().anyMatch(one -> !ZERO.matcher(one).matches());
    }

    /** Whether its weight for gzip is neither 0 nor below that of identity, and in the form of HTTP. */
    static boolean asksForGzip(WireRequest request) {
        List<String> members = Field.members(request.values("Accept-Encoding"));
        double identity = weight(members, "identity").orElse(0);
        OptionalDouble gzip = weight(members, "gzip|x-gzip");
        double asked = (gzip.isPresent() ? gzip : weight(members, "\\*")).orElse(0);
        return asked > 0 && asked >= identity;
    }

    /** The least of them; none that is malformed. */
    private static OptionalDouble weight(List<String> members, String codings) {
        return members.stream()
                .filter(one -> coding(one).matches(codings))
                .mapToDouble(one -> {
                    Matcher weight = WEIGHT.matcher(one);
                    return weight.matches() ? Double.parseDouble(Objects.requireNonNullElse(weight.group(1), "1")) : 0;
                })
                .min();
    }

    private static String coding(String member) {
        return member.replaceAll(";.*", "").strip().toLowerCase(Locale.ROOT);
    }
}
