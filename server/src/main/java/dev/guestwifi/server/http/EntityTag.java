package dev.guestwifi.server.http;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Weak entity tags: they name what a body says, however it is compressed. */
public final class EntityTag {
    private EntityTag() {}

    /**
     * Returns the tag of an uncompressed body: two checksums, 64 bits together. A cryptographic hash takes four times
     * as long, and forging a tag gains nothing.
     */
    public static String of(byte[] body) {
        int first = checksum(new CRC32(), body);
        int second = checksum(new CRC32C(), body);
        byte[] sum =
                ByteBuffer.allocate(Long.BYTES).putInt(first).putInt(second).array();
        return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sum) + '"';
    }

    private static int checksum(Checksum checksum, byte[] body) {
        checksum.update(body);
        return (int) checksum.getValue();
    }
}
