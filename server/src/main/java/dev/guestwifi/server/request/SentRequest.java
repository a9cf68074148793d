package dev.guestwifi.server.request;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request as it was sent. Parameters are decoded; those without a value are left out.
 *
 * @param path percent-encoded, without the query
 * @param fields of the header by lower-case name
 * @param query the parameters of the query by name
 * @param form the fields of the body by name; empty unless the body is a form
 */
public record SentRequest(
        String method,
        String path,
        Map<String, List<String>> fields,
        Map<String, List<String>> query,
        Map<String, List<String>> form) {
    /** What stands for a request that cannot be read. */
    public static final SentRequest UNREADABLE = new SentRequest("", "", Map.of(), Map.of(), Map.of());

    /** Whether it only reads. */
    public boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The lines of a header field; none if it was not sent. */
    public List<String> lines(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value of a header field, several lines joined by commas; null if it was not sent. */
    public @Nullable String field(String name) {
        List<String> lines = lines(name);
        return switch (lines.size()) {
            case 0 -> null;
            case 1 -> lines.get(0);
            default -> lines.stream().collect(Collectors.joining(","));
        };
    }
}
