package dev.guestwifi.conformance.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Bytes of a connection, buffered and counted. Not safe for use by several threads. */
final class ByteReader {
    private static final int SIZE = 16 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[SIZE];
    private int at;
    private int end;
    private long received;

    ByteReader(InputStream in) {
        this.in = in;
    }

    /** Bytes that came since the last {@link #restart}. */
    long received() {
        return received;
    }

    /** Resets the counter and drops the rest of an earlier response. */
    void restart() {
        at = 0;
        end = 0;
        received = 0;
    }

    /** Received bytes that are not read yet. */
    int pending() {
        return end - at;
    }

    /** The next byte, -1 at the end. */
    int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xff : -1;
    }

    /**
     * Some bytes, at least one.
     *
     * @return how many; -1 at the end
     */
    int read(byte[] into, int offset, int length) throws IOException {
        if (at == end && !fill()) {
            return -1;
        }
        int count = Math.min(length, end - at);
        System.arraycopy(buffer, at, into, offset, count);
        at += count;
        return count;
    }

    /**
     * A line up to its line feed, without it; a carriage return at its end stays.
     *
     * @param most of its bytes
     * @return null if it is longer
     * @throws EOFException if it has no end
     */
    @Nullable
    String line(int most) throws IOException {
        StringBuilder line = null;
        while (true) {
            if (at == end && !fill()) {
                throw new EOFException();
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            String part = new String(buffer, from, at - from, ISO_8859_1);
            boolean isWhole = at < end;
            at += isWhole ? 1 : 0;
            if (part.length() + (line == null ? 0 : line.length()) > most) {
                return null;
            }
            if (isWhole) {
                return line == null ? part : line.append(part).toString();
            }
            line = (line == null ? new StringBuilder() : line).append(part);
        }
    }

    private boolean fill() throws IOException {
        int count = in.read(buffer);
        at = 0;
        end = Math.max(count, 0);
        received += end;
        return count > 0;
    }
}
