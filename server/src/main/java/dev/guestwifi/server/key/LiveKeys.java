package dev.guestwifi.server.key;

import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.KeyStore.KeyAndTeam;
import dev.guestwifi.server.store.StoreUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Finds the keys that are valid now. Requests only note when a key was used; {@link #noteUses} writes it to the store.
 */
public final class LiveKeys {
    private final KeyStore store;
    private final Clock clock;
    private final Map<String, Instant> pending = new ConcurrentHashMap<>();

    /**
     * @param clock the time by which keys expire: {@code expires_at} is what was promised and is shown, so a clock that
     *     is set moves their ends, also that of an overlap
     */
    public LiveKeys(KeyStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What is kept of a key, if it is one and works; a malformed one is not looked up.
     *
     * @param slug tells the team that the request names, if any: it may be looked up in the same call
     */
    Optional<KeyAndTeam> find(String given, Supplier<String> slug) {
        if (!KeyFormat.isWellFormed(given)) {
            return Optional.empty();
        }
        String sha256 = KeyFormat.sha256(given);
        Instant now = clock.instant();
        Optional<KeyAndTeam> live =
                store.findWithTeam(sha256, slug).filter(found -> found.key().isLiveAt(now));
        live.ifPresent(found -> pending.put(sha256, now));
        return live;
    }

    /** Brings to the store what was noted since the last time; if it is unavailable, the next time. */
    public void noteUses() {
        Map<String, Instant> noted = new HashMap<>(pending);
        // What was noted again meanwhile stays for the next time.
        noted.forEach(pending::remove);
        if (!noted.isEmpty()) {
            try {
                store.used(noted);
            } catch (StoreUnavailableException e) {
                noted.forEach(pending::putIfAbsent);
            }
        }
    }
}
