package dev.guestwifi.conformance.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/** Writes responses as bytes. */
final class PlainResponses {
    private static final int PACKED_FROM = 1024;

    private PlainResponses() {}

    /** @param isLast whether the connection is closed then */
    static byte[] bytes(WireRequest request, WireResponse response, boolean isLast) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        StringBuilder head = new StringBuilder("HTTP/1.1 " + response.status() + " -\r\n");
        response.fields().forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        byte[] body = response.body();
        if (body.length > PACKED_FROM && AcceptEncoding.asksForGzip(request)) {
            body = packed(body);
            head.append("Content-Encoding: gzip\r\n");
        }
        head.append("Vary: Accept-Encoding\r\n");
        boolean hasLength = body.length > 0;
        head.append(hasLength ? "Content-Length: " + body.length + "\r\n" : "");
        head.append(isLast ? "Connection: close\r\n\r\n" : "\r\n");
        message.writeBytes(head.toString().getBytes(UTF_8));
        message.writeBytes(body);
        return message.toByteArray();
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
