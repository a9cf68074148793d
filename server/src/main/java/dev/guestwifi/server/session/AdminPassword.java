package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Characters;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** The admin password. It can be compared, but not read. */
public final class AdminPassword {
    /** Shorter passwords are too easy to guess. */
    public static final int MIN_LENGTH = 8;

    /** The contract refuses longer ones. */
    private static final int MAX_LENGTH = 1024;

    /** Without characters that look alike. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final Signer signer;
    private final String signature;

    private AdminPassword(String password) {
        this.signer = Signer.random(new SecureRandom());
        this.signature = signer.sign(password.getBytes(UTF_8));
    }

    /** @throws IllegalArgumentException if the password is too short, too long, or begins or ends with white space */
    public static AdminPassword of(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "the admin password must have from " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
        }
        // The admin API strips it from the fields of forms.
        if (!Characters.strip(password).equals(password)) {
            throw new IllegalArgumentException("the admin password must not begin or end with white space");
        }
        return new AdminPassword(password);
    }

    /** Generates a password for one run: a hundred bits, in groups that can be typed. */
    public static String generate(RandomGenerator random) {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** Whether a text is the password. Takes the same time for every text of one length. */
    boolean is(String given) {
        return MessageDigest.isEqual(
                signature.getBytes(UTF_8), signer.sign(given.getBytes(UTF_8)).getBytes(UTF_8));
    }
}
