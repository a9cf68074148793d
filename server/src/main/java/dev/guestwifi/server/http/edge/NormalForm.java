package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a request anew for the codec: framed by Content-Length, named by a good request id, asking for nothing odd,
 * and without what has been decoded already.
 */
final class NormalForm {
    /**
     * Framing and connection are told anew. No upgrade is on offer, Expect has been dealt with, Accept never decides a
     * response (contract § Other protocol notes), and the Content-Type is in the context of the request.
     */
    private static final Set<String> REPLACED = Set.of(
            "accept",
            "connection",
            "content-length",
            "content-type",
            "expect",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** With any other method a body means nothing (RFC 9110, 9.3), and Grizzly refuses it. */
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private NormalForm() {}

    /** @param id names the request */
    static byte[] of(RequestHead head, byte[] content, String id) {
        boolean hasBody = WITH_BODY.contains(head.method());
        byte[] body = hasBody ? content : new byte[0];
        StringBuilder text = new StringBuilder(512);
        text.append(head.method())
                .append(' ')
                .append(PercentEncoding.tidy(head.target().path()))
                .append(' ')
                .append(head.version())
                .append("\r\n");
        for (Map.Entry<String, List<String>> field : head.fields().entrySet()) {
            if (!REPLACED.contains(field.getKey()) && !field.getKey().equals(RequestIds.FIELD)) {
                field.getValue().forEach(value -> field(text, field.getKey(), value));
            }
        }
        if (head.closes()) {
            field(text, "connection", "close");
        } else if (head.has("connection", "keep-alive")) {
            field(text, "connection", "keep-alive");
        }
        field(text, RequestIds.FIELD, id);
        if (hasBody) {
            field(text, "content-length", Integer.toString(body.length));
        }
        text.append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream(text.length() + body.length);
        request.writeBytes(text.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
