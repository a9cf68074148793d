package dev.guestwifi.server.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.server.model.Fingerprint;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/**
 * The shape of a key, contract § Keys: {@code gwf_}, 30 random characters of {@code 0-9A-Za-z}, and six more that are
 * the CRC-32 of what precedes them, so that a mistyped key is refused without a look-up.
 */
public final class KeyFormat {
    /** What every key begins with. */
    public static final String PREFIX = "gwf_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 30;
    private static final int CHECKSUM = 6;
    private static final int SHOWN = 4;
    private static final int CHECKED = PREFIX.length() + RANDOM;

    private KeyFormat() {}

    /** @param random for real keys a {@link java.security.SecureRandom} */
    public static String generate(RandomGenerator random) {
        StringBuilder key = new StringBuilder(PREFIX);
        for (int i = 0; i < RANDOM; i++) {
            key.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return key + checksum(key.toString());
    }

    /** Whether a text has the shape of a key and its checksum. */
    public static boolean isWellFormed(String key) {
        return key.length() == CHECKED + CHECKSUM
                && key.startsWith(PREFIX)
                && key.chars().skip(PREFIX.length()).allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && key.endsWith(checksum(key.substring(0, CHECKED)));
    }

    /** All that is kept of a key. */
    public static Fingerprint fingerprint(String key) {
        return new Fingerprint(sha256(key), PREFIX, key.substring(key.length() - SHOWN));
    }

    /** Lower-case hex of the SHA-256 of a key's ASCII bytes, by which it is found. */
    public static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    private static String checksum(String checked) {
        CRC32 crc = new CRC32();
        crc.update(checked.getBytes(US_ASCII));
        char[] digits = new char[CHECKSUM];
        long rest = crc.getValue();
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
