package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Request line and header fields, read by the letter of RFC 9112: what two parsers could read differently is refused.
 * Characters are bytes (ISO 8859-1).
 *
 * @param fields by lower-case name, in order of arrival
 */
record RequestHead(String method, String target, String version, Map<String, List<String>> fields) {
    private static final Pattern LINE =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+) ([\\x21-\\x7E]+) (HTTP/1\\.[01])");
    private static final Pattern FIELD =
            Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \\t]*([\\t\\x20-\\x7E\\x80-\\xFF]*)");
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::(?<port>[0-9]{1,5}))?");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i:https?)://([^/?#]*)(.*)");
    static final int MAX_FIELDS = 100;
    private static final int MAX_PORT = 65_535;

    /** @param head without the empty line that ends it */
    static RequestHead parse(String head) {
        String[] lines = head.split("\r\n", -1);
        Matcher line = LINE.matcher(lines[0]);
        if (!line.matches() || line.group(2).indexOf('#') >= 0) {
            throw malformed("The request line is no request line of HTTP/1.1.");
        }
        if (lines.length > MAX_FIELDS + 1) {
            throw ProblemException.of(
                    ProblemCode.HEADERS_TOO_LARGE, "The request has over " + MAX_FIELDS + " header fields.");
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : List.of(lines).subList(1, lines.length)) {
            Matcher parts = FIELD.matcher(field);
            if (!parts.matches()) {
                throw malformed("A header field is malformed.");
            }
            fields.computeIfAbsent(parts.group(1).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(parts.group(2).stripTrailing());
        }
        RequestHead request = new RequestHead(line.group(1), line.group(2), line.group(3), fields);
        request.checkHost();
        request.checkFraming();
        return request.withPath();
    }

    /** The same request for a path: the host of an absolute target wins over the field (RFC 9112, 3.2.2). */
    private RequestHead withPath() {
        if (target.startsWith("/") || (target.equals("*") && method.equals("OPTIONS"))) {
            return this;
        }
        Matcher absolute = ABSOLUTE.matcher(target);
        if (!absolute.matches()) {
            throw malformed("The target of the request is no path.");
        }
        fields.put("host", List.of(absolute.group(1)));
        checkHost();
        String rest = absolute.group(2);
        return new RequestHead(method, rest.startsWith("/") ? rest : "/" + rest, version, fields);
    }

    private void checkHost() {
        List<String> host = all("host");
        boolean mayLackHost = version.equals("HTTP/1.0") && host.isEmpty();
        if (!mayLackHost && (host.size() != 1 || !isHost(host.get(0)))) {
            throw malformed("The request needs exactly one valid Host.");
        }
    }

    /** Links are made from it, so it must be good in a URI: a name with an underscore, for one, is not. */
    private static boolean isHost(String host) {
        Matcher parts = HOST.matcher(host);
        if (!parts.matches() || (parts.group("port") != null && Integer.parseInt(parts.group("port")) > MAX_PORT)) {
            return false;
        }
        try {
            return new URI("http://" + host).parseServerAuthority().getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkFraming() {
        List<String> length = all("content-length");
        List<String> coding = all("transfer-encoding");
        boolean isFramedOnce = length.size() + coding.size() <= 1;
        boolean isFramedWell = length.stream().allMatch(value -> value.matches("[0-9]{1,18}"))
                && coding.stream().allMatch(value -> value.equalsIgnoreCase("chunked") && version.equals("HTTP/1.1"));
        if (!isFramedOnce || !isFramedWell) {
            throw malformed("The length of the body is not told in exactly one valid way.");
        }
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Whether a comma-separated field has a token. */
    boolean has(String name, String token) {
        return all(name).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .anyMatch(value -> value.strip().equalsIgnoreCase(token));
    }

    /** Whether the sender wants no further request of this connection executed (RFC 9112, 9.3 and 9.6). */
    boolean closes() {
        return has("connection", "close") || (version.equals("HTTP/1.0") && !has("connection", "keep-alive"));
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
