package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.model.SignedIn.Client;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The active sessions of the admin API. They also end with the process. */
public final class Sessions {
    private static final int MAX_SESSIONS = 1000;
    private static final int ID_BYTES = 16;
    private static final int TOKEN_BYTES = 32;
    private static final int NAME_BYTES = 6;
    private static final char SEPARATOR = '.';

    private final RandomGenerator random;
    private final Session.Time time;
    private final Signer signer;
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    /**
     * @param random for real sessions a {@link java.security.SecureRandom}
     * @param clock for times that are shown
     * @param nanoTime elapsed time in nanoseconds, by which sessions end
     */
    public Sessions(RandomGenerator random, Clock clock, LongSupplier nanoTime) {
        this.random = random;
        this.time = new Session.Time(clock, nanoTime);
        this.signer = Signer.random(random);
    }

    /**
     * Starts a session. If there are too many, the one that would end first ends.
     *
     * @param address the IP address of the client
     * @param client the kind of client that signs in; null if it does not say
     */
    synchronized Session start(String address, @Nullable Client client) {
        byId.values().removeIf(session -> session.nanosLeft() <= 0);
        if (byId.size() >= MAX_SESSIONS) {
            byId.values().stream()
                    .min(Comparator.comparingLong(Session::nanosLeft))
                    .ifPresent(this::end);
        }
        SignedIn signedIn = new SignedIn(time.clock().instant(), address, client);
        Session session = new Session(text(ID_BYTES), text(TOKEN_BYTES), text(NAME_BYTES), signedIn, time);
        byId.put(session.id(), session);
        return session;
    }

    /** The value of a session's cookie: its id and a signature, so that a forged one is not even looked up. */
    String cookie(Session session) {
        return session.id() + SEPARATOR + signer.sign(session.id().getBytes(UTF_8));
    }

    /** Finds the active session of a cookie, and restarts its idle time. */
    Optional<Session> find(String cookie) {
        int separator = cookie.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        String id = cookie.substring(0, separator);
        byte[] signature = cookie.substring(separator + 1).getBytes(UTF_8);
        if (!MessageDigest.isEqual(signer.sign(id.getBytes(UTF_8)).getBytes(UTF_8), signature)) {
            return Optional.empty();
        }
        return Optional.ofNullable(byId.get(id)).filter(Session::extend);
    }

    void end(Session session) {
        byId.remove(session.id());
    }

    private String text(int bytes) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
