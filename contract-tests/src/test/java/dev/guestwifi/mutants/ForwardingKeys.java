package dev.guestwifi.mutants;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys like others, but for what is found. */
record ForwardingKeys(KeyStore keys, UnaryOperator<Optional<ApiKey>> change) implements KeyStore {
    static KeyStore finding(KeyStore keys, UnaryOperator<Optional<ApiKey>> change) {
        return new ForwardingKeys(keys, change);
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        return change.apply(keys.find(sha256));
    }

    @Override
    public List<ApiKey> list() {
        return keys.list();
    }

    @Override
    public Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin) {
        return keys.create(fingerprint, terms, origin);
    }

    @Override
    public Optional<Audited<Rotation>> rotate(long id, Fingerprint fingerprint, Duration overlap, Origin origin) {
        return keys.rotate(id, fingerprint, overlap, origin);
    }

    @Override
    public Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        return keys.delete(id, origin);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        keys.used(lastUses);
    }
}
