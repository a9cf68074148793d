package dev.guestwifi.conformance.consumer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.model.AcceptEncoding;
import dev.guestwifi.conformance.model.WireRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Writes responses. */
final class ResponseWriter {
    /** Interim responses may come before any response (RFC 9110, section 15.2). */
    private static final String INTERIM =
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n";

    private static final int PACKED_ABOVE = 1024;
    private static final int CHUNK = 700;

    private ResponseWriter() {}

    /** @param isLast whether the client asked to close the connection */
    static void write(WireRequest request, Reply reply, boolean isLast, OutputStream out) throws IOException {
        Delivery delivery = reply.delivery();
        if (delivery == Delivery.LOST) {
            return;
        }
        byte[] plain = reply.body().isMissingNode()
                ? new byte[0]
                : reply.body().toString().getBytes(UTF_8);
        boolean isPacked = plain.length > PACKED_ABOVE && AcceptEncoding.asksForGzip(request);
        byte[] body = isPacked ? packed(plain) : plain;
        StringBuilder head = new StringBuilder(delivery == Delivery.AFTER_INTERIM ? INTERIM : "");
        head.append(delivery == Delivery.UNTIL_CLOSED ? "HTTP/1.0 " : "HTTP/1.1 ")
                .append(reply.status())
                .append(delivery == Delivery.CHUNKED ? " \r\n" : " Status\r\n"); // the reason phrase may be empty
        reply.fields().forEach(field -> head.append(field.name() + ": " + field.value() + "\r\n"));
        head.append("vary: accept-encoding\r\n").append(isPacked ? "content-encoding: gzip\r\n" : "");
        boolean hasBody = reply.status() != 304 && reply.status() != 204;
        boolean isChunked = hasBody && delivery == Delivery.CHUNKED;
        if (isChunked) {
            head.append("transfer-encoding: chunked\r\n");
        } else if (hasBody && delivery != Delivery.UNTIL_CLOSED) {
            head.append("content-length: ").append(body.length).append("\r\n");
        }
        head.append(isLast ? "connection: close\r\n\r\n" : "\r\n");
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(head.toString().getBytes(UTF_8));
        if (hasBody && !request.method().equals("HEAD")) {
            int length = delivery == Delivery.CUT ? body.length / 2 : body.length;
            message.writeBytes(isChunked ? chunked(body) : Arrays.copyOf(body, length));
        }
        message.writeTo(out);
        out.flush();
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("a stream in memory cannot fail", e);
        }
        return packed.toByteArray();
    }

    private static byte[] chunked(byte[] body) {
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        for (int start = 0; start < body.length; start += CHUNK) {
            int size = Math.min(CHUNK, body.length - start);
            chunks.writeBytes((Integer.toHexString(size) + ";part=\"1\"\r\n").getBytes(ISO_8859_1));
            chunks.write(body, start, size);
            chunks.writeBytes("\r\n".getBytes(ISO_8859_1));
        }
        chunks.writeBytes("0\r\nX-Trailer: 1\r\n\r\n".getBytes(ISO_8859_1));
        return chunks.toByteArray();
    }
}
