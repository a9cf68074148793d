package dev.guestwifi.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip for bodies over 1 KB, for those who ask. */
public final class Gzip {
    private static final int WORTH_IT = 1024;

    private Gzip() {}

    /** Whether a body is large enough for its bytes to depend on what the caller accepts. */
    public static boolean isWorthIt(byte[] body) {
        return body.length > WORTH_IT;
    }

    /** @param acceptEncoding the header field of that name, several lines joined by commas, or null */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && new AcceptEncoding(acceptEncoding).prefersGzip();
    }

    public static byte[] compress(byte[] body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
