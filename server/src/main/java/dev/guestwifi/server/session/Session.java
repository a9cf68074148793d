package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.model.SignedIn;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * One administrator's time between signing in and signing out. It ends by elapsed time: a clock that is set neither
 * prolongs it nor ends it. Shown are the times at which it would end by the clock as it is now.
 */
public final class Session {
    /** How long it lives without a request. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How long it lives in any case. */
    static final Duration LIFE = Duration.ofHours(12);

    /** So many forms are known to have been sent; nobody makes more keys by hand in half a day. */
    private static final int MAX_FORMS = 10_000;

    private final String id;
    private final String token;
    private final String name;
    private final SignedIn signedIn;
    private final Time time;
    private final long start;
    private final Set<String> forms = new LinkedHashSet<>();
    private long lastRequest;

    /**
     * @param clock for times that are shown
     * @param nanoTime elapsed time in nanoseconds
     */
    record Time(Clock clock, LongSupplier nanoTime) {
        long now() {
            return nanoTime.getAsLong();
        }
    }

    /**
     * @param id what its cookie names
     * @param token what whoever changes something must know beside
     * @param name tells it from others in the audit; of no other use
     */
    Session(String id, String token, String name, SignedIn signedIn, Time time) {
        this.id = id;
        this.token = token;
        this.name = name;
        this.signedIn = signedIn;
        this.time = time;
        this.start = time.now();
        this.lastRequest = start;
    }

    String id() {
        return id;
    }

    /** To be shown once, when the session starts. */
    public String token() {
        return token;
    }

    public String name() {
        return name;
    }

    SignedIn signedIn() {
        return signedIn;
    }

    /** The first instant at which it has ended whatever happens. */
    public Instant end() {
        return time.clock().instant().plusNanos(left(time.now(), start, LIFE));
    }

    /** The first instant at which it has ended if no request comes before. */
    public Instant idleEnd() {
        return time.clock().instant().plusNanos(nanosLeft());
    }

    /** In how many nanoseconds it ends if no request comes before; not positive if it has ended. */
    synchronized long nanosLeft() {
        long now = time.now();
        return Math.min(left(now, start, LIFE), left(now, lastRequest, IDLE));
    }

    private static long left(long now, long since, Duration limit) {
        return limit.toNanos() - (now - since);
    }

    boolean isToken(String given) {
        return MessageDigest.isEqual(token.getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /** False for a form that was taken before. */
    public synchronized boolean take(String formId) {
        if (forms.size() >= MAX_FORMS) {
            forms.remove(forms.iterator().next());
        }
        return forms.add(formId);
    }

    /** A form that came to nothing may be sent again. */
    public synchronized void giveBack(String formId) {
        forms.remove(formId);
    }

    /** Lives on from now, if it still lives. */
    synchronized boolean prolong() {
        if (nanosLeft() <= 0) {
            return false;
        }
        lastRequest = time.now();
        return true;
    }
}
