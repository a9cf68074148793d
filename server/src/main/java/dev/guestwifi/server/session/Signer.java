package dev.guestwifi.server.session;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs with a random secret. */
final class Signer {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET_BYTES = 32;

    private final SecretKeySpec secret;

    private Signer(byte[] secret) {
        this.secret = new SecretKeySpec(secret, ALGORITHM);
    }

    static Signer of(byte[] secret) {
        return new Signer(secret);
    }

    /** With a secret that is never stored. */
    static Signer random(RandomGenerator random) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Signer(secret);
    }

    /** The signature in URL-safe Base64, which a cookie may contain. */
    String sign(byte[] text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every JDK has " + ALGORITHM, e);
        }
    }
}
