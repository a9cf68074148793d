package dev.guestwifi.server.http.edge;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A body that came in chunks (RFC 9112, 7.1), put together. Extensions and trailers are read and dropped.
 *
 * @param end the index after its last byte
 */
record Chunks(byte[] body, int end) {
    private static final Pattern SIZE = Pattern.compile("0*([0-9A-Fa-f]{1,8})[ \\t]*(;[\\t\\x20-\\x7E\\x80-\\xFF]*)?");
    private static final int MAX_FRAMING = 4;
    private static final int MAX_LINE = 1024;
    private static final int MAX_TRAILER = 8 * 1024;

    /** The whole body, or null if more must come. */
    static @Nullable Chunks read(byte[] bytes, int start, int maxBody) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int position = start;
        while (true) {
            // Sizes and extensions count, too: without an end to them a body of tiny chunks could go on for ever.
            if (bytes.length - start > MAX_FRAMING * maxBody) {
                throw tooLarge(maxBody);
            }
            String line = line(bytes, position);
            if (line == null) {
                return null;
            }
            var size = SIZE.matcher(line);
            if (!size.matches()) {
                throw malformed();
            }
            long length = Long.parseLong(size.group(1), 16);
            position += line.length() + 2;
            if (length == 0) {
                return trailer(bytes, position, body.toByteArray());
            }
            if (body.size() + length > maxBody) {
                throw tooLarge(maxBody);
            }
            int end = position + (int) length;
            if (bytes.length < end + 2) {
                return null;
            }
            if (bytes[end] != '\r' || bytes[end + 1] != '\n') {
                throw malformed();
            }
            body.write(bytes, position, (int) length);
            position = end + 2;
        }
    }

    private static @Nullable Chunks trailer(byte[] bytes, int start, byte[] body) {
        int position = start;
        while (position - start < MAX_TRAILER) {
            String line = line(bytes, position);
            if (line == null) {
                return null;
            }
            position += line.length() + 2;
            if (line.isEmpty()) {
                return new Chunks(body, position);
            }
        }
        throw ProblemException.of(ProblemCode.HEADERS_TOO_LARGE, "The trailer is too large.");
    }

    private static @Nullable String line(byte[] bytes, int start) {
        for (int i = start; i < bytes.length && i - start <= MAX_LINE; i++) {
            if (bytes[i] == '\n') {
                if (i == start || bytes[i - 1] != '\r') {
                    throw malformed();
                }
                return new String(bytes, start, i - 1 - start, ISO_8859_1);
            }
        }
        if (bytes.length - start > MAX_LINE) {
            throw malformed();
        }
        return null;
    }

    static ProblemException tooLarge(int maxBody) {
        return ProblemException.of(ProblemCode.BODY_TOO_LARGE, "The body is over " + maxBody + " bytes.");
    }

    private static ProblemException malformed() {
        return ProblemException.of(ProblemCode.MALFORMED_REQUEST, "The chunks of the body are malformed.");
    }
}
