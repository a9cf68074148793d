package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

/** One administrator's time between signing in and signing out. */
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
    private final Instant end;
    private final Set<String> forms = new LinkedHashSet<>();
    private Instant idleEnd;

    /**
     * @param id what its cookie names
     * @param token what whoever changes something must know beside
     * @param name tells it from others in the audit; of no other use
     */
    Session(String id, String token, String name, Instant now) {
        this.id = id;
        this.token = token;
        this.name = name;
        this.end = now.plus(LIFE);
        this.idleEnd = now.plus(IDLE);
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

    /** The first instant at which it has ended whatever happens. */
    public Instant end() {
        return end;
    }

    /** The first instant at which it has ended if no request comes before. */
    public synchronized Instant idleEnd() {
        return idleEnd.isBefore(end) ? idleEnd : end;
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

    /** Lives on from a time, if it still lives then. */
    synchronized boolean prolong(Instant now) {
        if (!now.isBefore(idleEnd())) {
            return false;
        }
        idleEnd = now.plus(IDLE);
        return true;
    }
}
