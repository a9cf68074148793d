package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.http.JsonAnswers;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Writes a request anew for the codec: framed by Content-Length, named by a good request id, asking for nothing odd. */
final class NormalForm {
    /**
     * Framing and connection are told anew. No upgrade is on offer, Expect has been answered, and Accept never decides
     * an answer (contract § Rules, Accept).
     */
    private static final Set<String> REPLACED = Set.of(
            "accept",
            "connection",
            "content-length",
            "expect",
            "http2-settings",
            "keep-alive",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String ID = JsonAnswers.REQUEST_ID.toLowerCase(Locale.ROOT);
    private static final Pattern GOOD_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Supplier<String> ids;

    /** @param ids names for requests that bring none of their own */
    NormalForm(Supplier<String> ids) {
        this.ids = ids;
    }

    byte[] of(RequestHead head, byte[] body) {
        StringBuilder text = new StringBuilder(512);
        text.append(head.method())
                .append(' ')
                .append(PercentEncoding.tidy(head.target()))
                .append(' ')
                .append(head.version())
                .append("\r\n");
        for (Map.Entry<String, List<String>> field : head.fields().entrySet()) {
            if (!REPLACED.contains(field.getKey()) && !field.getKey().equals(ID)) {
                field.getValue().forEach(value -> field(text, field.getKey(), value));
            }
        }
        if (head.has("connection", "close")) {
            field(text, "connection", "close");
        } else if (head.has("connection", "keep-alive")) {
            field(text, "connection", "keep-alive");
        }
        field(text, ID, id(head));
        if (body.length > 0 || !head.all("content-length").isEmpty()) {
            field(text, "content-length", Integer.toString(body.length));
        }
        text.append("\r\n");
        ByteArrayOutputStream request = new ByteArrayOutputStream(text.length() + body.length);
        request.writeBytes(text.toString().getBytes(ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    private String id(RequestHead head) {
        List<String> given = head.all(ID);
        return given.size() == 1 && GOOD_ID.matcher(given.get(0)).matches() ? given.get(0) : ids.get();
    }

    private static void field(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
