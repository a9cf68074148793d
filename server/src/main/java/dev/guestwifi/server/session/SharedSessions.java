package dev.guestwifi.server.session;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.store.SessionStore;
import dev.guestwifi.server.store.SessionStore.Found;
import dev.guestwifi.server.store.SessionStore.Known;
import dev.guestwifi.server.store.SessionStore.Limits;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The sessions that all servers of a store share. They outlive each server. Every request asks the store. */
final class SharedSessions extends Sessions {
    private static final Limits LIMITS = new Limits(Session.IDLE, Session.LIFE, MAX_SESSIONS);

    private final SessionStore store;
    private volatile @Nullable Signer signer;

    SharedSessions(SessionStore store, RandomGenerator random, Clock clock, LongSupplier nanoTime) {
        super(random, clock, nanoTime);
        this.store = store;
    }

    /** Asks for the secret when it is first needed: the store may be unavailable when the server starts. */
    @Override
    Signer signer() {
        Signer known = signer;
        if (known == null) {
            known = Signer.of(store.secret());
            signer = known;
        }
        return known;
    }

    @Override
    Session begin(Session.Identity identity) {
        store.start(hash(identity.id()), new Known(identity.name(), identity.signedIn()), LIMITS);
        return session(identity, Duration.ZERO);
    }

    @Override
    Optional<Session> lookUp(String id) {
        return store.extend(hash(id), LIMITS).map((Found found) -> {
            Known known = found.known();
            return session(new Session.Identity(id, token(id), known.name(), known.signedIn()), found.age());
        });
    }

    @Override
    void end(Session session) {
        store.end(hash(session.id()));
    }

    private Session session(Session.Identity identity, Duration age) {
        return new Session(identity, time(), new SharedForms(store, hash(identity.id())), age);
    }

    private record SharedForms(SessionStore store, String hash) implements Session.Forms {
        @Override
        public boolean take(String formId) {
            return store.takeForm(hash, formId);
        }

        @Override
        public void giveBack(String formId) {
            store.giveBackForm(hash, formId);
        }
    }

    private static String hash(String id) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(id.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
