package dev.guestwifi.fuzz;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** How many responses of which status came to which part of the server. */
final class FuzzTally {
    private final Map<String, LongAdder> counts = new ConcurrentSkipListMap<>();
    private final LongAdder requests = new LongAdder();

    void sent(int count) {
        requests.add(count);
    }

    long requests() {
        return requests.sum();
    }

    void count(SentRequest request, int status) {
        String shape = request.isPlain() ? "plain" : request.isDamaged() ? "damaged" : "changed";
        String area = request.isAdmin() ? "admin" : request.isApi() ? "api" : "site";
        counts.computeIfAbsent(area + ' ' + shape + ' ' + status, name -> new LongAdder())
                .increment();
    }

    /** The share of requests by the grammar of the admin API that were let in, in percent. */
    long admittedPercent() {
        long all = sum("admin plain ");
        long refused = sum("admin plain 401") + sum("admin plain 403") + sum("admin plain 429");
        return all == 0 ? 0 : (all - refused) * 100 / all;
    }

    long sum(String prefix) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(prefix))
                .mapToLong(count -> count.getValue().sum())
                .sum();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
