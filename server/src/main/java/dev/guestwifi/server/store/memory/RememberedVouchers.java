package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.VoucherStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which vouchers of a team were created with which key: of the last day, and of these the latest of each API key, so
 * that nobody can make the server forget what somebody else did. For one thread.
 */
final class RememberedVouchers {
    /** Up to 9 MB, when all names and codes are long and the vouchers deleted. */
    private static final int MOST = 10_000;

    private final Map<Long, Map<String, Entry>> oldestFirst = new HashMap<>();

    private record Entry(Voucher voucher, Instant until) {}

    /** The voucher that was created with a key, as it was then. */
    @Nullable
    Voucher find(IdempotencyKey key, Instant now) {
        Map<String, Entry> ofCaller = oldestFirst.getOrDefault(key.apiKeyId(), Map.of());
        Iterator<Entry> entries = ofCaller.values().iterator();
        while (entries.hasNext() && !now.isBefore(entries.next().until())) {
            entries.remove();
        }
        Entry found = ofCaller.get(key.name());
        // The clock may have been set back: then older ones last longer than this one.
        return found == null || !now.isBefore(found.until()) ? null : found.voucher();
    }

    void add(IdempotencyKey key, Voucher voucher, Instant now) {
        Map<String, Entry> ofCaller = oldestFirst.computeIfAbsent(key.apiKeyId(), id -> new LinkedHashMap<>());
        ofCaller.remove(key.name());
        ofCaller.put(key.name(), new Entry(voucher, now.plus(VoucherStore.REMEMBERED)));
        if (ofCaller.size() > MOST) {
            ofCaller.remove(ofCaller.keySet().iterator().next());
        }
    }
}
