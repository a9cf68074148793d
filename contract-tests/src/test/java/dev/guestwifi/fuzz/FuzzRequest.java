package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** A request that can still be changed. Characters of the head are bytes (ISO 8859-1). */
final class FuzzRequest {
    static final String ID = "X-Request-Id";

    final String id;
    String method;
    String target;
    String version = "HTTP/1.1";
    String before = "";
    final List<Field> fields = new ArrayList<>();
    byte[] body = new byte[0];
    /** What stands between the head and the end when the body goes in chunks; empty for a Content-Length. */
    byte[] chunked = new byte[0];
    /** Whether nothing but the contract's own grammar has shaped it. */
    boolean isPlain = true;

    /** A header field. */
    record Field(String name, String value) {}

    FuzzRequest(String id, String method, String target) {
        this.id = id;
        this.method = method;
        this.target = target;
        fields.add(new Field("Host", "127.0.0.1:8080"));
        fields.add(new Field(ID, id));
    }

    FuzzRequest with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    FuzzRequest replace(String name, String value) {
        fields.removeIf(field -> field.name().equalsIgnoreCase(name));
        return with(name, value);
    }

    byte[] bytes() {
        StringBuilder head = new StringBuilder(before)
                .append(method)
                .append(' ')
                .append(target)
                .append(' ')
                .append(version)
                .append("\r\n");
        for (Field field : fields) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        boolean isChunked = chunked.length > 0;
        if (isChunked) {
            head.append("Transfer-Encoding: chunked\r\n");
        } else if (body.length > 0 || method.equals("POST")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + body.length + 2);
        bytes.writeBytes(head.append("\r\n").toString().getBytes(ISO_8859_1));
        bytes.writeBytes(isChunked ? chunked : body);
        return bytes.toByteArray();
    }
}
