package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.model.SignedIn;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * A session of the admin API, from sign-in to sign-out. It ends by elapsed time: setting the clock neither extends it
 * nor ends it. The times that are shown follow from the clock as it is now.
 */
public final class Session {
    /** The time without a request after which a session ends. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** The time after which a session ends in any case. */
    static final Duration LIFE = Duration.ofHours(12);

    private final Identity identity;
    private final Time time;
    private final Forms forms;
    private final long start;
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
     * What tells a session from others.
     *
     * @param id the value of its cookie, without the signature
     * @param token what a request that changes something must send besides the cookie
     * @param name distinguishes sessions in the audit
     */
    record Identity(String id, String token, String name, SignedIn signedIn) {}

    /** The forms that were sent in a session. */
    interface Forms {
        /** Remembers a form; returns false if it was sent before. */
        boolean take(String formId);

        /** Forgets a form. */
        void giveBack(String formId);
    }

    /** @param age the time since the session began; its last request is now */
    Session(Identity identity, Time time, Forms forms, Duration age) {
        this.identity = identity;
        this.time = time;
        this.forms = forms;
        this.lastRequest = time.now();
        this.start = lastRequest - age.toNanos();
    }

    String id() {
        return identity.id();
    }

    /** The CSRF token, to be shown once, when the session starts. */
    public String token() {
        return identity.token();
    }

    public String name() {
        return identity.name();
    }

    SignedIn signedIn() {
        return identity.signedIn();
    }

    /** The instant at which the session ends in any case. */
    public Instant end() {
        return time.clock().instant().plusNanos(left(time.now(), start, LIFE));
    }

    /** The instant at which the session ends unless a request comes before. */
    public Instant idleEnd() {
        return time.clock().instant().plusNanos(nanosLeft());
    }

    /** Nanoseconds until the session ends unless a request comes before; zero or negative if it has ended. */
    synchronized long nanosLeft() {
        long now = time.now();
        return Math.min(left(now, start, LIFE), left(now, lastRequest, IDLE));
    }

    private static long left(long now, long since, Duration limit) {
        return limit.toNanos() - (now - since);
    }

    boolean isToken(String given) {
        return MessageDigest.isEqual(token().getBytes(UTF_8), given.getBytes(UTF_8));
    }

    /**
     * Does what a form asks for, unless the form was sent before in this session. If that throws, the form may be sent
     * again.
     *
     * @return the result, or nothing if the form was sent before
     */
    public <T> Optional<T> once(String formId, Supplier<T> action) {
        if (!forms.take(formId)) {
            return Optional.empty();
        }
        try {
            return Optional.of(action.get());
        } catch (RuntimeException e) {
            forms.giveBack(formId);
            throw e;
        }
    }

    /** Restarts the idle time; returns false if the session has ended. */
    synchronized boolean extend() {
        if (nanosLeft() <= 0) {
            return false;
        }
        lastRequest = time.now();
        return true;
    }
}
