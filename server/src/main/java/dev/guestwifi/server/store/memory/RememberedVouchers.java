package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.VoucherStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The vouchers that were created with an idempotency key, of all teams: those of the last {@link
 * VoucherStore#REMEMBERED}, at most {@value #MOST_OF_A_KEY} of one API key and {@value #MOST} in all. Beyond that the
 * API key with the most loses its oldest, so that a busy caller cannot push out what others created. Entries are
 * removed by the next call after their time is over, and when their API key is deleted. A call costs O(log n) in the
 * number of API keys, plus the removal of expired entries.
 */
final class RememberedVouchers {
    static final int MOST_OF_A_KEY = 10_000;

    /** Up to 45 MB, when all names and codes are long and the vouchers deleted; a tenth of that otherwise. */
    static final int MOST = 50_000;

    private final LongSupplier nanoTime;
    private final Map<Name, Entry> oldestFirst = new LinkedHashMap<>();
    private final Map<Long, Set<Name>> byApiKey = new HashMap<>();
    private final TreeSet<Share> largestLast =
            new TreeSet<>(Comparator.comparingInt(Share::size).thenComparingLong(Share::apiKeyId));

    private record Name(long teamId, IdempotencyKey key) {}

    /** @param since elapsed time in nanoseconds */
    private record Entry(Voucher voucher, long since) {}

    private record Share(int size, long apiKeyId) {}

    /** @param nanoTime elapsed time in nanoseconds */
    RememberedVouchers(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** The voucher of a team that was created with a key, as it was created. */
    synchronized @Nullable Voucher find(long teamId, IdempotencyKey key) {
        expire();
        Entry found = oldestFirst.get(new Name(teamId, key));
        return found == null ? null : found.voucher();
    }

    /** Remembers a creation with a key that is new to the team. */
    synchronized void add(long teamId, IdempotencyKey key, Voucher voucher) {
        expire();
        Name name = new Name(teamId, key);
        forget(name);
        oldestFirst.put(name, new Entry(voucher, nanoTime.getAsLong()));
        Set<Name> own = byApiKey.computeIfAbsent(key.apiKeyId(), id -> new LinkedHashSet<>());
        resize(key.apiKeyId(), own, () -> own.add(name));
        if (own.size() > MOST_OF_A_KEY) {
            forget(own.iterator().next());
        } else if (oldestFirst.size() > MOST) {
            Set<Name> largest = byApiKey.getOrDefault(largestLast.last().apiKeyId(), own);
            forget(largest.iterator().next());
        }
    }

    /** Forgets all creations of an API key. */
    synchronized void forgetAll(long apiKeyId) {
        Set<Name> own = byApiKey.remove(apiKeyId);
        if (own != null) {
            largestLast.remove(new Share(own.size(), apiKeyId));
            own.forEach(oldestFirst::remove);
        }
    }

    /** Forgets all creations. */
    synchronized void forgetAll() {
        oldestFirst.clear();
        byApiKey.clear();
        largestLast.clear();
    }

    synchronized int size() {
        return oldestFirst.size();
    }

    private void expire() {
        long now = nanoTime.getAsLong();
        Iterator<Map.Entry<Name, Entry>> oldest = oldestFirst.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<Name, Entry> entry = oldest.next();
            if (now - entry.getValue().since() < VoucherStore.REMEMBERED.toNanos()) {
                return;
            }
            oldest.remove();
            leave(entry.getKey());
        }
    }

    private void forget(Name name) {
        if (oldestFirst.remove(name) != null) {
            leave(name);
        }
    }

    private void leave(Name name) {
        long apiKeyId = name.key().apiKeyId();
        Set<Name> own = byApiKey.get(apiKeyId);
        if (own != null) {
            resize(apiKeyId, own, () -> own.remove(name));
            if (own.isEmpty()) {
                byApiKey.remove(apiKeyId);
            }
        }
    }

    private void resize(long apiKeyId, Set<Name> own, Runnable change) {
        largestLast.remove(new Share(own.size(), apiKeyId));
        change.run();
        if (!own.isEmpty()) {
            largestLast.add(new Share(own.size(), apiKeyId));
        }
    }
}
