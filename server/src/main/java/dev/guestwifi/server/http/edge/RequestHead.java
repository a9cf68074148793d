package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Request line and header fields, read by the letter of RFC 9112: what two parsers could read differently is refused.
 * Characters are bytes (ISO 8859-1).
 *
 * @param fields by lower-case name, in order of arrival; the host of an absolute target has replaced the field
 */
record RequestHead(String method, RequestTarget target, String version, Map<String, List<String>> fields) {
    static final String HTTP_1_0 = "HTTP/1.0";
    static final String HTTP_1_1 = "HTTP/1.1";

    private static final String HOST = "host";
    private static final int MAX_LENGTH_DIGITS = 18;

    /**
     * Puts the parts of a head together and checks what they say.
     *
     * @param fields by lower-case name; this head owns the map
     * @throws ProblemException if the request must be refused before its body is read
     */
    static RequestHead of(RequestLine line, Map<String, List<String>> fields) {
        checkHost(line.version(), fields);
        checkFraming(line.version(), fields);
        if (fields.getOrDefault("content-type", List.of()).size() > 1) {
            throw malformed("The request has more than one Content-Type.");
        }
        RequestTarget target = RequestTarget.parse(line.method(), line.target());
        RequestHead head = new RequestHead(line.method(), target, line.version(), fields);
        if (target.authority() != null) {
            // RFC 9112, 3.2.2: the host of an absolute target wins over the field.
            fields.put(HOST, List.of(target.authority()));
            checkHost(line.version(), fields);
        }
        if (head.contentLength() > RequestReader.MAX_BODY) {
            throw Chunks.tooLarge();
        }
        target.checkIsServed(line.method());
        head.dropEmptyPort();
        return head;
    }

    private static void checkHost(String version, Map<String, List<String>> fields) {
        List<String> host = fields.getOrDefault(HOST, List.of());
        boolean mayLackHost = version.equals(HTTP_1_0) && host.isEmpty();
        if (!mayLackHost && (host.size() != 1 || !Authority.isValid(host.get(0)))) {
            throw malformed("The request needs exactly one valid Host.");
        }
    }

    /** It means the same without (RFC 3986, 6.2.3), and links read better. */
    private void dropEmptyPort() {
        List<String> host = all(HOST);
        if (!host.isEmpty() && host.get(0).endsWith(":")) {
            fields.put(HOST, List.of(host.get(0).substring(0, host.get(0).length() - 1)));
        }
    }

    private static void checkFraming(String version, Map<String, List<String>> fields) {
        List<String> length = fields.getOrDefault("content-length", List.of());
        List<String> coding = fields.getOrDefault("transfer-encoding", List.of());
        boolean isFramedOnce = length.size() + coding.size() <= 1;
        boolean isFramedWell = length.stream().allMatch(RequestHead::isLength)
                && coding.stream().allMatch(value -> value.equalsIgnoreCase("chunked") && version.equals(HTTP_1_1));
        if (!isFramedOnce || !isFramedWell) {
            throw malformed("The length of the body is not stated in exactly one valid way.");
        }
    }

    private static boolean isLength(String value) {
        return value.length() <= MAX_LENGTH_DIGITS && ByteSet.DIGIT.spans(value);
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The first value of a field, or null. */
    @Nullable
    String first(String name) {
        List<String> values = all(name);
        return values.isEmpty() ? null : values.get(0);
    }

    /** Whether a comma-separated field has a token. */
    boolean has(String name, String token) {
        return all(name).stream().anyMatch(list -> hasToken(list, token));
    }

    private static boolean hasToken(String list, String token) {
        int start = 0;
        while (start <= list.length()) {
            int comma = list.indexOf(',', start);
            int end = comma < 0 ? list.length() : comma;
            if (list.substring(start, end).strip().equalsIgnoreCase(token)) {
                return true;
            }
            start = end + 1;
        }
        return false;
    }

    /** Whether no other request follows on the connection (RFC 9112, 9.3). */
    boolean closes() {
        return has("connection", "close") || (version.equals(HTTP_1_0) && !has("connection", "keep-alive"));
    }

    /** The same request as the last one of its connection. */
    RequestHead closing() {
        Map<String, List<String>> all = new LinkedHashMap<>(fields);
        all.put("connection", List.of("close"));
        return new RequestHead(method, target, version, all);
    }

    /** Whether the sender waits for 100 (Continue); HTTP/1.0 knows no such response (RFC 9110, 10.1.1). */
    boolean expectsContinue() {
        return version.equals(HTTP_1_1) && has("expect", "100-continue");
    }

    boolean isChunked() {
        return !all("transfer-encoding").isEmpty();
    }

    long contentLength() {
        List<String> length = all("content-length");
        return length.isEmpty() ? 0 : Long.parseLong(length.get(0));
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, detail);
    }
}
