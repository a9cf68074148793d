package dev.guestwifi.benchmarks.failover;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the callers know: which vouchers were acknowledged with which id, and which may or may not exist. */
final class Journal {
    /** @param id null if no response said that the voucher was created */
    record Entry(Attempt attempt, @Nullable Long id) {}

    private final String prefix;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Long> acknowledgements = new ArrayList<>();
    private final Map<String, Integer> unexpected = new HashMap<>();
    private int number;

    /** @param prefix begins every code */
    Journal(String prefix) {
        this.prefix = prefix;
    }

    String prefix() {
        return prefix;
    }

    /** The next voucher to create, unknown until it is acknowledged. */
    synchronized Attempt next() {
        number++;
        Attempt attempt = new Attempt(prefix + number, number);
        entries.put(attempt.code(), new Entry(attempt, null));
        return attempt;
    }

    synchronized void acknowledged(Attempt attempt, long id) {
        Entry before = entries.put(attempt.code(), new Entry(attempt, id));
        if (before != null && before.id() != null && before.id() != id) {
            unexpected("another id for the same idempotency key");
        }
        acknowledgements.add(System.nanoTime());
    }

    /** Takes down a response that no fault of servers or databases explains. */
    synchronized void unexpected(String response) {
        unexpected.merge(response, 1, Integer::sum);
    }

    /** What {@link #unexpected} took down since the last call, with the number of times. */
    synchronized Map<String, Integer> takeUnexpected() {
        Map<String, Integer> taken = Map.copyOf(unexpected);
        unexpected.clear();
        return taken;
    }

    synchronized int count() {
        return acknowledgements.size();
    }

    /** The times of all acknowledgements from the given one on, in nanoseconds. */
    synchronized List<Long> timesFrom(int first) {
        return List.copyOf(acknowledgements.subList(first, acknowledgements.size()));
    }

    synchronized Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Forgets what turned out to be lost, so that it is counted once. */
    synchronized void forget(String code) {
        entries.remove(code);
    }
}
