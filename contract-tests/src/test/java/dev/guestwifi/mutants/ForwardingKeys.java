package dev.guestwifi.mutants;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
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
    public ApiKey create(Fingerprint fingerprint, KeyTerms terms) {
        return keys.create(fingerprint, terms);
    }

    @Override
    public Optional<Rotation> rotate(long id, Fingerprint fingerprint, Duration overlap) {
        return keys.rotate(id, fingerprint, overlap);
    }

    @Override
    public Optional<ApiKey> delete(long id) {
        return keys.delete(id);
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        keys.used(lastUses);
    }
}
