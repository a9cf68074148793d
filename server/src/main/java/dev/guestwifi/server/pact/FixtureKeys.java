package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of the instance, which alone are listed, and those of fixtures. */
final class FixtureKeys implements KeyStore {
    private final KeyStore instance;
    private final Fixtures fixtures;

    FixtureKeys(KeyStore instance, Fixtures fixtures) {
        this.instance = instance;
        this.fixtures = fixtures;
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        if (fixtures.has(sha256)) {
            return fixtures.key(sha256);
        }
        fixtures.noteOtherKey();
        return instance.find(sha256);
    }

    @Override
    public List<ApiKey> list() {
        return instance.list();
    }

    @Override
    public Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin) {
        return instance.create(fingerprint, terms, origin);
    }

    @Override
    public Optional<Audited<Rotation>> rotate(long id, Fingerprint fingerprint, Duration overlap, Origin origin) {
        return instance.rotate(id, fingerprint, overlap, origin);
    }

    @Override
    public Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        return instance.delete(id, origin);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        Map<String, Instant> own = new HashMap<>(lastUses);
        own.keySet().removeIf(fixtures::has);
        if (!own.isEmpty()) {
            instance.used(own);
        }
    }
}
