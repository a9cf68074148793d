package dev.guestwifi.server.ops;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.KeyStore;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Times the look-up of keys without reflection, because every request makes one.
 *
 * @param store finds the keys
 * @param others the same store, timed by other means
 * @param timer of look-ups
 */
record TimedKeys(KeyStore store, KeyStore others, Timer timer) implements KeyStore {
    @Override
    public Optional<KeyAndTeam> findWithTeam(String sha256, Supplier<String> slug) {
        long start = System.nanoTime();
        try {
            return store.findWithTeam(sha256, slug);
        } finally {
            timer.record(System.nanoTime() - start, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        return others.find(sha256);
    }

    @Override
    public List<ApiKey> list() {
        return others.list();
    }

    @Override
    public Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin) {
        return others.create(fingerprint, terms, origin);
    }

    @Override
    public Optional<Audited<Rotation>> rotate(long id, Fingerprint fingerprint, Duration overlap, Origin origin) {
        return others.rotate(id, fingerprint, overlap, origin);
    }

    @Override
    public Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        return others.delete(id, origin);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        others.used(lastUses);
    }
}
