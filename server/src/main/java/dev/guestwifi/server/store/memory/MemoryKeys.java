package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;

/** The keys of the instance. Writes are serialised; finding a key never waits. */
final class MemoryKeys implements KeyStore {
    private final Clock clock;
    private final LongConsumer whenDeleted;
    private final Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private final TreeMap<Long, String> hashes = new TreeMap<>();
    private long lastId;

    /** @param whenDeleted called with the id of each deleted key */
    MemoryKeys(Collection<ApiKey> loaded, Clock clock, LongConsumer whenDeleted) {
        this.clock = clock;
        this.whenDeleted = whenDeleted;
        loaded.forEach(this::put);
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        return Optional.ofNullable(byHash.get(sha256));
    }

    @Override
    public synchronized List<ApiKey> list() {
        return hashes.values().stream().map(this::kept).toList();
    }

    @Override
    public synchronized ApiKey create(Fingerprint fingerprint, KeyTerms terms) {
        return put(ApiKey.made(lastId + 1, fingerprint, terms, clock.instant()));
    }

    @Override
    public synchronized Optional<Rotation> rotate(long id, Fingerprint fingerprint, Duration overlap) {
        String hash = hashes.get(id);
        if (hash == null) {
            return Optional.empty();
        }
        ApiKey old = kept(hash);
        ApiKey made = create(fingerprint, old.terms());
        if (overlap.isZero()) {
            delete(id);
        } else {
            Instant end = made.createdAt().plus(overlap);
            byHash.computeIfPresent(hash, (same, key) -> key.endingAt(end));
        }
        return Optional.of(new Rotation(old, made));
    }

    @Override
    public synchronized Optional<ApiKey> delete(long id) {
        Optional<ApiKey> deleted = Optional.ofNullable(hashes.remove(id)).map(byHash::remove);
        deleted.ifPresent(key -> whenDeleted.accept(key.id()));
        return deleted;
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        lastUses.forEach((hash, when) -> byHash.computeIfPresent(hash, (same, key) -> key.usedAt(when)));
    }

    private ApiKey put(ApiKey key) {
        byHash.put(key.fingerprint().sha256(), key);
        hashes.put(key.id(), key.fingerprint().sha256());
        lastId = Math.max(lastId, key.id());
        return key;
    }

    private ApiKey kept(String hash) {
        return Objects.requireNonNull(byHash.get(hash));
    }
}
