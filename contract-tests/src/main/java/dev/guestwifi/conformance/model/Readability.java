package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requests that are malformed, and those that a server may refuse as malformed. */
final class Readability {
    private static final String ESCAPED = "%[0-9A-Fa-f]{2}";
    /** RFC 3986, section 3.2: a name or an address, and a port that may be empty. */
    private static final Pattern HOST = Pattern.compile(
            "(?:\\[(?:[0-9A-Fa-f:.]+|[vV][0-9A-Fa-f]+\\.[-A-Za-z0-9._~!$&'()*+,;=:]+)]|(?:[-A-Za-z0-9._~!$&'()*+,;=]|"
                    + ESCAPED + ")*)(?::[0-9]*)?");

    private Readability() {}

    /** § Values, § Other protocol notes: a broken escape, bytes that are not UTF-8, a malformed header field. */
    static boolean isUnreadable(WireRequest request, RequestFacts reading) {
        List<String> hosts = request.values("Host");
        boolean isHostBad = hosts.size() > 1
                || (hosts.isEmpty() && !request.version().equals("HTTP/1.0"))
                || !hosts.stream().allMatch(Readability::isHost);
        return isHostBad
                || request.values("Content-Type").size() > 1
                || reading.segments.isEmpty()
                || Parameters.of(request.query(), false).isEmpty()
                || isFormUnreadable(request, reading);
    }

    static boolean isHost(String value) {
        return HOST.matcher(value).matches();
    }

    /**
     * Whether a server may refuse a request as malformed: for NUL or bad UTF-8 in the path, characters that no URI has,
     * broken escapes in a body of a wrong type, or a body with GET or DELETE (RFC 9110, 9.3.1 and 9.3.5).
     */
    static boolean mayBeUnreadable(WireRequest request, RequestFacts reading) {
        boolean isPathOdd = reading.segments.stream()
                .flatMap(List::stream)
                .anyMatch(segment -> segment.indexOf(0) >= 0 || segment.indexOf('\uFFFD') >= 0);
        boolean isHostEmpty = request.values("Host").stream().anyMatch(host -> host.isEmpty() || host.startsWith(":"));
        boolean isBodyOdd = request.body().length > 0 && request.method().matches("GET|HEAD|DELETE");
        return isPathOdd
                || isHostEmpty
                || isBodyOdd
                || isCreationUnreadable(request, reading)
                || request.target().chars().anyMatch(c -> c <= ' ' || c > '~' || "\"<>\\^`{}|[]#".indexOf(c) >= 0);
    }

    /** The form must be UTF-8, which is checked before anything else. */
    private static boolean isFormUnreadable(WireRequest request, RequestFacts reading) {
        return MediaType.isForm(request) && isCreationUnreadable(request, reading);
    }

    private static boolean isCreationUnreadable(WireRequest request, RequestFacts reading) {
        return request.method().equals("POST")
                && reading.segments.equals(Optional.of(List.of("vouchers")))
                && Parameters.of(new String(request.body(), ISO_8859_1), true).isEmpty();
    }
}
