package dev.guestwifi.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** gzip for bodies over 1 KB, for those who ask. */
public final class Gzip {
    private static final int WORTH_IT = 1024;

    /** The level for what is compressed for one response: less than half the work of the default, few more bytes. */
    public static final int FAST = 3;

    private Gzip() {}

    private static final class Leveled extends GZIPOutputStream {
        Leveled(OutputStream compressed, int level) throws IOException {
            super(compressed);
            def.setLevel(level);
        }
    }

    /** Whether a body is large enough for its bytes to depend on what the caller accepts. */
    public static boolean isWorthIt(byte[] body) {
        return body.length > WORTH_IT;
    }

    /** @param acceptEncoding the header field of that name, several lines joined by commas, or null */
    public static boolean isAccepted(@Nullable String acceptEncoding) {
        return acceptEncoding != null && new AcceptEncoding(acceptEncoding).prefersGzip();
    }

    /** @param level of {@link Deflater} */
    public static byte[] compress(byte[] body, int level) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream(body.length / 4);
        try (GZIPOutputStream gzip = new Leveled(compressed, level)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }
}
