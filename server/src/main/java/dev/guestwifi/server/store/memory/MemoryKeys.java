package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.AuditEvent.Subject;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.store.Audited;
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
    private final MemoryAudit audit;
    private final LongConsumer whenDeleted;
    private final Map<String, ApiKey> byHash = new ConcurrentHashMap<>();
    private final TreeMap<Long, String> hashes = new TreeMap<>();
    private long lastId;

    /** @param whenDeleted called with the id of each deleted key */
    MemoryKeys(Collection<ApiKey> loaded, Clock clock, MemoryAudit audit, LongConsumer whenDeleted) {
        this.clock = clock;
        this.audit = audit;
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
    public synchronized Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin) {
        ApiKey made = make(fingerprint, terms);
        return new Audited<>(made, List.of(event(Action.KEY_CREATED, origin, made)));
    }

    @Override
    public synchronized Optional<Audited<Rotation>> rotate(
            long id, Fingerprint fingerprint, Duration overlap, Origin origin) {
        String hash = hashes.get(id);
        if (hash == null) {
            return Optional.empty();
        }
        ApiKey old = kept(hash);
        ApiKey made = make(fingerprint, old.terms());
        if (overlap.isZero()) {
            remove(id);
        } else {
            Instant end = made.createdAt().plus(overlap);
            byHash.computeIfPresent(hash, (same, key) -> key.endingAt(end));
        }
        return Optional.of(new Audited<>(
                new Rotation(old, made),
                List.of(event(Action.KEY_ROTATED, origin, old), event(Action.KEY_CREATED, origin, made))));
    }

    @Override
    public synchronized Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        return remove(id).map(deleted -> new Audited<>(deleted, List.of(event(Action.KEY_DELETED, origin, deleted))));
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        lastUses.forEach((hash, when) -> byHash.computeIfPresent(
                hash,
                (same, key) -> key.lastUsedAt() == null || key.lastUsedAt().isBefore(when) ? key.usedAt(when) : key));
    }

    private ApiKey make(Fingerprint fingerprint, KeyTerms terms) {
        return put(ApiKey.made(lastId + 1, fingerprint, terms, clock.instant()));
    }

    private Optional<ApiKey> remove(long id) {
        Optional<ApiKey> deleted = Optional.ofNullable(hashes.remove(id)).map(byHash::remove);
        deleted.ifPresent(key -> whenDeleted.accept(key.id()));
        return deleted;
    }

    private AuditEvent event(Action action, Origin origin, ApiKey key) {
        return audit.append(action, origin, Subject.of(key));
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
