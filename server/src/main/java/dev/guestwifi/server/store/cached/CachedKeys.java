package dev.guestwifi.server.store.cached;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Audited;
import dev.guestwifi.server.store.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Keys that are kept for a moment after they were found. A key that this server deletes or rotates is dropped before
 * the call returns, even if the call fails: it may have taken effect.
 */
final class CachedKeys implements KeyStore {
    private final KeyStore keys;
    private final ShortCache<ApiKey> cache;
    private final ShortCache<Team> teams;

    CachedKeys(KeyStore keys, ShortCache<ApiKey> cache, ShortCache<Team> teams) {
        this.keys = keys;
        this.cache = cache;
        this.teams = teams;
    }

    @Override
    public Optional<ApiKey> find(String sha256) {
        return cache.get(sha256, keys::find);
    }

    @Override
    public Optional<KeyAndTeam> findWithTeam(String sha256, Supplier<String> slugOfRequest) {
        Optional<ApiKey> key = cache.kept(sha256);
        if (key.isPresent()) {
            return key.map(known -> new KeyAndTeam(known, null)); // the team may be in its own cache
        }
        String slug = slugOfRequest.get();
        ShortCache.LookUp ofKey = cache.beginLookUp();
        ShortCache.LookUp ofTeam = teams.beginLookUp();
        Optional<KeyAndTeam> found = keys.findWithTeam(sha256, () -> slug);
        found.ifPresent(both -> {
            cache.keep(sha256, both.key(), ofKey);
            if (both.team() != null) {
                teams.keep(slug, both.team(), ofTeam);
            }
        });
        return found;
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
        try {
            return keys.rotate(id, fingerprint, overlap, origin);
        } finally {
            cache.dropAll();
        }
    }

    @Override
    public Optional<Audited<ApiKey>> delete(long id, Origin origin) {
        try {
            return keys.delete(id, origin);
        } finally {
            cache.dropAll();
        }
    }

    @Override
    public void used(Map<String, Instant> lastUses) {
        keys.used(lastUses);
    }
}
