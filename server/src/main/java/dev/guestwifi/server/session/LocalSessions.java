package dev.guestwifi.server.session;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The sessions of one process. They also end with it. */
final class LocalSessions extends Sessions {
    private final Signer signer;
    private final Map<String, Session> byId = new ConcurrentHashMap<>();

    LocalSessions(RandomGenerator random, Clock clock, LongSupplier nanoTime) {
        super(random, clock, nanoTime);
        this.signer = Signer.random(random);
    }

    @Override
    Signer signer() {
        return signer;
    }

    @Override
    synchronized Session begin(Session.Identity identity) {
        byId.values().removeIf(session -> session.nanosLeft() <= 0);
        if (byId.size() >= MAX_SESSIONS) {
            byId.values().stream()
                    .min(Comparator.comparingLong(Session::nanosLeft))
                    .ifPresent(this::end);
        }
        Session session = new Session(identity, time(), new SentForms(), Duration.ZERO);
        byId.put(session.id(), session);
        return session;
    }

    @Override
    Optional<Session> lookUp(String id) {
        return Optional.ofNullable(byId.get(id)).filter(Session::extend);
    }

    @Override
    void end(Session session) {
        byId.remove(session.id());
    }
}
