package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Lines and chunks of HTTP/1.1, for servers that are fixtures and meet well-formed requests only. */
public final class HttpLines {
    private HttpLines() {}

    /** The next line without its end; null at the end of the stream. */
    public static @Nullable String read(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        for (; next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            line.write(next);
        }
        return line.toString(ISO_8859_1).replaceAll("\r$", "");
    }

    /** A body in chunks, to its end; trailers are left out. */
    public static byte[] readChunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(in.readNBytes(size));
            read(in);
        }
        for (String line = read(in); line != null && !line.isEmpty(); ) {
            line = read(in);
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(String.valueOf(read(in)).replaceAll(";.*", "").strip(), 16);
    }
}
