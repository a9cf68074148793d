package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/** Keys of the shape that the contract describes under Keys. Written apart from the server on purpose. */
public final class KeyShape {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 30;
    private static final int CHECKSUM = 6;

    private KeyShape() {}

    /** A key with a valid checksum. */
    public static String generate(RandomGenerator random) {
        StringBuilder key = new StringBuilder("gwf_");
        random.ints(RANDOM, 0, ALPHABET.length()).forEach(index -> key.append(ALPHABET.charAt(index)));
        CRC32 crc = new CRC32();
        crc.update(key.toString().getBytes(US_ASCII));
        StringBuilder sum = new StringBuilder();
        long rest = crc.getValue();
        for (int i = 0; i < CHECKSUM; i++) {
            sum.append(ALPHABET.charAt((int) (rest % ALPHABET.length())));
            rest /= ALPHABET.length();
        }
        return key.append(sum.reverse()).toString();
    }

    static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
