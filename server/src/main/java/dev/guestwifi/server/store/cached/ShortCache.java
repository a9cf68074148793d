package dev.guestwifi.server.store.cached;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Keeps what was found for less than a second, so that no server works longer than that with what another has changed.
 * The time counts from before the look-up. What was not found is not kept: it may be created on another server, and
 * unknown names would push out known ones. Holds at most 10,000 entries.
 */
final class ShortCache<V> {
    private static final int MAX_ENTRIES = 10_000;

    /** A second, less what a response takes to leave. */
    private static final long KEPT_NANOS = Duration.ofMillis(900).toNanos();

    private final LongSupplier nanoTime;
    private final Cache<String, Entry<V>> entries;

    /** Counts how often all entries were dropped: what was looked up before is not used. */
    private final AtomicLong generation = new AtomicLong();

    /** When a look-up began. */
    record LookUp(long since, long generation) {}

    private record Entry<V>(V value, LookUp lookUp) {}

    ShortCache(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.entries = Caffeine.newBuilder()
                .maximumSize(MAX_ENTRIES)
                .expireAfterWrite(Duration.ofNanos(KEPT_NANOS))
                .ticker(nanoTime::getAsLong)
                .executor(Runnable::run)
                .build();
    }

    /** What is kept under a name, or else looked up. */
    Optional<V> get(String name, Function<String, Optional<V>> lookUp) {
        Optional<V> kept = kept(name);
        if (kept.isPresent()) {
            return kept;
        }
        LookUp before = beginLookUp();
        Optional<V> found = lookUp.apply(name);
        found.ifPresent(value -> keep(name, value, before));
        return found;
    }

    /** What is kept under a name. */
    Optional<V> kept(String name) {
        return Optional.ofNullable(entries.getIfPresent(name))
                .filter(this::isFresh)
                .map(Entry::value);
    }

    /** To be called before a look-up whose result will be kept. */
    LookUp beginLookUp() {
        return new LookUp(nanoTime.getAsLong(), generation.get());
    }

    /** Keeps the result of a look-up. */
    void keep(String name, V value, LookUp before) {
        entries.put(name, new Entry<>(value, before));
    }

    /** Drops all entries, also those whose look-up is under way: the next request looks them up. */
    void dropAll() {
        generation.incrementAndGet();
        entries.invalidateAll();
    }

    private boolean isFresh(Entry<V> entry) {
        LookUp lookUp = entry.lookUp;
        return lookUp.generation == generation.get() && nanoTime.getAsLong() - lookUp.since < KEPT_NANOS;
    }
}
