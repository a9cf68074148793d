package dev.guestwifi.benchmarks.failover;

import java.util.List;

/**
 * How a round went on.
 *
 * @param acknowledged how many vouchers were
 * @param gapMillis the longest time without one
 * @param wholeMillis how long it took until every node worked again
 */
record Timing(int acknowledged, long gapMillis, long wholeMillis) {
    /** @param times when vouchers were acknowledged, in nanoseconds */
    static Timing of(List<Long> times, long startNanos, long endNanos) {
        long longest = 0;
        for (int n = 1; n < times.size(); n++) {
            longest = Math.max(longest, times.get(n) - times.get(n - 1));
        }
        return new Timing(times.size(), longest / 1_000_000, (endNanos - startNanos) / 1_000_000);
    }
}
