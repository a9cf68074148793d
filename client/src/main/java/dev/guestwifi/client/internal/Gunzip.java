package dev.guestwifi.client.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip without ever holding more than a limit. */
final class Gunzip {
    private static final int BUFFER = 8192;

    private Gunzip() {}

    /**
     * The whole of it, unpacked.
     *
     * @throws BodyLimitExceeded if that is more than the limit
     * @throws java.io.EOFException if the end is missing
     * @throws java.util.zip.ZipException if it is not gzip
     */
    static byte[] unpack(InputStream packed, int limit) throws IOException {
        try (var unpacked = new GZIPInputStream(packed, BUFFER)) {
            byte[] plain = unpacked.readNBytes(limit + 1);
            if (plain.length > limit) {
                throw exceeded(limit);
            }
            return plain;
        }
    }

    /**
     * Looks at the beginning of a body, which need not be whole.
     *
     * @throws BodyLimitExceeded if it already unpacks to more than the limit
     */
    static void check(InputStream beginning, int limit) throws BodyLimitExceeded {
        long size = 0;
        try (var unpacked = new GZIPInputStream(beginning, BUFFER)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = unpacked.read(buffer); read > 0 && size <= limit; read = unpacked.read(buffer)) {
                size += read;
            }
        } catch (IOException e) {
            return; // The rest is still to come, or it is not gzip: the end will tell.
        }
        if (size > limit) {
            throw exceeded(limit);
        }
    }

    private static BodyLimitExceeded exceeded(int limit) {
        return new BodyLimitExceeded("unpacks to more than", limit);
    }
}
