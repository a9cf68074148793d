package dev.guestwifi.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Weak entity tags: they name what a body says, however it is compressed. */
public final class EntityTag {
    private static final int BYTES = 16;

    private EntityTag() {}

    /** The tag of a body before it is compressed. */
    public static String of(byte[] body) {
        try {
            byte[] hash = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(body), BYTES);
            return "W/\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
