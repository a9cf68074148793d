package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Characters;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The admin password. It can be compared with, but not read. */
public final class AdminPassword {
    /** Shorter ones are guessed too soon. */
    public static final int MIN_LENGTH = 8;

    /** Longer ones the contract does not let through. */
    private static final int MAX_LENGTH = 1024;

    /** Without those that look like another. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Signer signer;
    private final String signature;

    private AdminPassword(String password) {
        this.signer = Signer.random(new SecureRandom());
        this.signature = signer.sign(password.getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException if it is too short, or nobody could ever send it */
    public static AdminPassword of(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the admin password must have from " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
        // Forms lose it.
        if (!Characters.strip(password).equals(password)) {
            throw new IllegalArgumentException("the admin password must not begin or end with white space");
        }
        return new AdminPassword(password);
    }

    /** A password for one run: a hundred bits, in groups that can be typed. */
    public static String generate(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Whether a text is the password; that it takes as long as any other tells nothing of it. */
    boolean is(String given) {
        return MessageDigest.isEqual(
                signature.getBytes(UTF_8), signer.sign(given.getBytes(UTF_8)).getBytes(UTF_8));
    }
}
