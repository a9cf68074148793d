package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.model.SignedIn.Client;
import dev.guestwifi.server.store.SessionStore;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The active sessions of the admin API. */
public abstract class Sessions {
    static final int MAX_SESSIONS = 1000;
    private static final int ID_BYTES = 16;
    private static final int NAME_BYTES = 6;
    private static final char SEPARATOR = '.';

    /** Before the id in what the token is the signature of: a cookie has the signature of the id alone. */
    private static final String TOKEN = "token ";

    private final RandomGenerator random;
    private final Session.Time time;

    Sessions(RandomGenerator random, Clock clock, LongSupplier nanoTime) {
        this.random = random;
        this.time = new Session.Time(clock, nanoTime);
    }

    /**
     * The sessions that are kept in a store, or those of this process.
     *
     * @param store null if the sessions are kept in this process
     * @param random for real sessions a {@link java.security.SecureRandom}
     * @param clock for times that are shown
     * @param nanoTime elapsed time in nanoseconds, by which sessions of this process end
     */
    public static Sessions of(
            @Nullable SessionStore store, RandomGenerator random, Clock clock, LongSupplier nanoTime) {
        return store == null
                ? new LocalSessions(random, clock, nanoTime)
                : new SharedSessions(store, random, clock, nanoTime);
    }

    /** Signs cookies and tokens; the same on all servers that know the sessions. */
    abstract Signer signer();

    /** Keeps a session that begins now. If there are too many, the one that would end first ends. */
    abstract Session begin(Session.Identity identity);

    /** Finds an active session by its id, and restarts its idle time. */
    abstract Optional<Session> lookUp(String id);

    /** Ends a session. */
    abstract void end(Session session);

    final Session.Time time() {
        return time;
    }

    /**
     * Starts a session.
     *
     * @param address the IP address of the client
     * @param client the kind of client that signs in; null if it does not say
     */
    final Session start(String address, @Nullable Client client) {
        SignedIn signedIn = new SignedIn(time.clock().instant(), address, client);
        String id = text(ID_BYTES);
        return begin(new Session.Identity(id, token(id), text(NAME_BYTES), signedIn));
    }

    /** The value of a session's cookie: its id and a signature, so that a forged one is not even looked up. */
    final String cookie(Session session) {
        return session.id() + SEPARATOR + signer().sign(session.id().getBytes(UTF_8));
    }

    /** Finds the active session of a cookie, and restarts its idle time. */
    final Optional<Session> find(String cookie) {
        int separator = cookie.indexOf(SEPARATOR);
        if (separator < 0) {
            return Optional.empty();
        }
        String id = cookie.substring(0, separator);
        byte[] signature = cookie.substring(separator + 1).getBytes(UTF_8);
        if (!MessageDigest.isEqual(signer().sign(id.getBytes(UTF_8)).getBytes(UTF_8), signature)) {
            return Optional.empty();
        }
        return lookUp(id);
    }

    /** The CSRF token of a session: nobody can make it who has only the cookie. */
    final String token(String id) {
        return signer().sign((TOKEN + id).getBytes(UTF_8));
    }

    private String text(int bytes) {
        byte[] text = new byte[bytes];
        random.nextBytes(text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }
}
