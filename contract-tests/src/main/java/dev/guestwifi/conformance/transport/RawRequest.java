package dev.guestwifi.conformance.transport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request as it is sent. Nothing is added, encoded or checked, not even {@code Host} and {@code Content-Length}; see
 * {@link #framed}. Text is sent as UTF-8. Immutable.
 *
 * @param target the request target, as written
 * @param fields the header fields, in this order
 * @param body the bytes after the head; empty for none
 */
public record RawRequest(String method, String target, List<RawField> fields, byte[] body) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    public RawRequest {
        fields = List.copyOf(fields);
    }

    /** A request with only the field Host and no body. */
    public static RawRequest of(String method, String target, String host) {
        return new RawRequest(method, target, List.of(new RawField("Host", host)), new byte[0]);
    }

    /** The same with one more field, after the others. */
    public RawRequest with(String name, String value) {
        List<RawField> more = new ArrayList<>(fields);
        more.add(new RawField(name, value));
        return new RawRequest(method, target, more, body);
    }

    /** The same with other bytes after the head. */
    public RawRequest body(byte[] bytes) {
        return new RawRequest(method, target, fields, bytes);
    }

    /** The same with a {@code Content-Length} that is right, after the other fields. */
    public RawRequest framed() {
        return with("Content-Length", Integer.toString(body.length));
    }

    /** Whether a method is safe, so that a request with it may be sent twice. */
    public static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /** Whether the method is safe. */
    public boolean isSafe() {
        return isSafe(method);
    }

    /** All bytes of it. */
    public byte[] bytes() {
        StringBuilder head =
                new StringBuilder(512).append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        for (RawField field : fields) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(UTF_8);
        ByteArrayOutputStream all = new ByteArrayOutputStream(start.length + body.length);
        all.writeBytes(start);
        all.writeBytes(body);
        return all.toByteArray();
    }
}
