package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.error.GuestWifiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Threads that create vouchers without retries, and keep the status and the latency of every response. */
final class SampledLoad implements AutoCloseable {
    static final int CREATED = 201;

    private static final Duration LONGEST_CALL = Duration.ofSeconds(60);

    /** @param status 0 if there was no response */
    record Outcome(long endNanos, long latencyNanos, int status) {}

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isStopped;

    SampledLoad(GuestWifiClient client, Journal journal, int threadCount, Duration pause) {
        GuestWifiClient impatient = client.withOptions(options -> options.maxRetries(0));
        for (int n = 0; n < threadCount; n++) {
            Thread thread = new Thread(() -> create(impatient, journal, pause), "sampled-writer-" + n);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void create(GuestWifiClient client, Journal journal, Duration pause) {
        while (!isStopped) {
            Attempt attempt = journal.next();
            long start = System.nanoTime();
            int status = CREATED;
            try {
                journal.acknowledged(
                        attempt, client.vouchers().create(attempt.voucher()).getId());
            } catch (GuestWifiException e) {
                status = e.status();
            }
            long end = System.nanoTime();
            synchronized (this) {
                outcomes.add(new Outcome(end, end - start, status));
            }
            try {
                Thread.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                throw new IllegalStateException("A writer was interrupted", e);
            }
        }
    }

    synchronized List<Outcome> outcomes() {
        return List.copyOf(outcomes);
    }

    /** The median latency of creations that ended between two times; 0 if none did. */
    long medianMicros(long fromNanos, long toNanos) {
        long[] latencies = outcomes().stream()
                .filter(outcome -> outcome.status() == CREATED)
                .filter(outcome -> outcome.endNanos() >= fromNanos && outcome.endNanos() < toNanos)
                .mapToLong(Outcome::latencyNanos)
                .sorted()
                .toArray();
        return latencies.length == 0 ? 0 : latencies[latencies.length / 2] / 1000;
    }

    /** Of the requests that were sent after the given time. */
    long slowestRefusalMillis(long nanos) {
        return outcomes().stream()
                        .filter(outcome -> outcome.status() != CREATED)
                        .filter(outcome -> outcome.endNanos() - outcome.latencyNanos() > nanos)
                        .mapToLong(Outcome::latencyNanos)
                        .max()
                        .orElse(0)
                / 1_000_000;
    }

    /** From the given time to the next creation that ended, in nanoseconds; negative if none did. */
    long firstSuccessAfter(long nanos) {
        return outcomes().stream()
                .filter(outcome -> outcome.status() == CREATED && outcome.endNanos() >= nanos)
                .mapToLong(outcome -> outcome.endNanos() - nanos)
                .min()
                .orElse(-1);
    }

    @Override
    public void close() {
        isStopped = true;
        try {
            for (Thread thread : threads) {
                thread.join(LONGEST_CALL.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
