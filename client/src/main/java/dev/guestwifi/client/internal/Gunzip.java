package dev.guestwifi.client.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Decompresses gzip up to a size limit, without ever holding more in memory. */
final class Gunzip {
    private static final int BUFFER = 8192;

    private Gunzip() {}

    /**
     * Decompresses a whole body.
     *
     * @throws BodyTooLargeException if the result would be larger than the limit
     * @throws EOFException if the end is missing
     * @throws ZipException if it is not gzip
     */
    static byte[] decompress(InputStream compressed, int limit) throws IOException {
        try (var decompressed = new GZIPInputStream(compressed, BUFFER)) {
            byte[] plain = decompressed.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw exceeded(limit);
            }
            return plain;
        }
    }

    /**
     * Checks the beginning of a body, of which more may follow.
     *
     * @throws BodyTooLargeException if it already decompresses to more than the limit
     */
    static void check(InputStream beginning, int limit) throws BodyTooLargeException {
        long size = 0;
        try (var decompressed = new GZIPInputStream(beginning, BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = decompressed.read(buffer); read > 0 && size <= limit; read = decompressed.read(buffer)) {
                size += read;
            }
        } catch (IOException e) {
            return; // Incomplete so far, or not gzip: decompress() will tell.
        }
        if (size > limit) {
            throw exceeded(limit);
        }
    }

    private static BodyTooLargeException exceeded(int limit) {
        return new BodyTooLargeException("decompresses to more than", limit);
    }
}
