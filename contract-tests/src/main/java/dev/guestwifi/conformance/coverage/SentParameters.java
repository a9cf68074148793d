package dev.guestwifi.conformance.coverage;

import dev.guestwifi.conformance.contract.Operation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * The decoded parameters of a request.
 *
 * @param values by location and name, such as {@code query page}
 */
record SentParameters(String path, Map<String, List<String>> values) {
    static SentParameters of(String target, @Nullable String form) {
        int mark = target.indexOf('?');
        Map<String, List<String>> values = new HashMap<>();
        if (mark >= 0) {
            read("query ", target.substring(mark + 1), values);
        }
        if (form != null) {
            read("form ", form, values);
        }
        return new SentParameters(mark < 0 ? target : target.substring(0, mark), values);
    }

    /** Adds the path parameters of an operation. */
    SentParameters in(Operation operation) {
        Matcher matcher = operation.paths().matcher(path);
        if (matcher.matches() && matcher.groupCount() > 0) {
            operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("path"))
                    .forEach(parameter ->
                            values.put("path " + parameter.name(), List.of(decoded(matcher.group(parameter.name())))));
        }
        return this;
    }

    List<String> values(String in, String name) {
        return values.getOrDefault(in + " " + name, List.of());
    }

    private static void read(String in, String pairs, Map<String, List<String>> values) {
        for (String pair : pairs.split("&", -1)) {
            int equal = pair.indexOf('=');
            String name = decoded(equal < 0 ? pair : pair.substring(0, equal));
            String value = equal < 0 ? "" : decoded(pair.substring(equal + 1));
            values.computeIfAbsent(in + name, absent -> new ArrayList<>()).add(value);
        }
    }

    /** Text with a broken escape stays as it is. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
