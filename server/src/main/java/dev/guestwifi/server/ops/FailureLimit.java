package dev.guestwifi.server.ops;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.guestwifi.server.caller.ClientAddress;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Lets a client fail a number of times in a row, then once per interval (a leaky bucket, GCRA). Only the network that
 * failed is slowed down. Time is elapsed time: setting the clock of the machine neither extends a wait nor ends it.
 */
public final class FailureLimit {
    /** Networks that are remembered until all their failures are forgiven. */
    private static final int MAX_NETWORKS = 10_000;

    private static final long SECOND = 1_000_000_000;

    private final long interval;
    private final long burst;
    private final LongSupplier nanoTime;
    private final long start;

    /** When all failures of a network are forgiven, in nanoseconds since the start. */
    private final Cache<String, Long> forgivenAt;

    /**
     * @param failures the number of failures in a row; 0 for no limit
     * @param interval the time after which one more is forgiven
     * @param nanoTime elapsed time from any origin, in nanoseconds, which never goes back: {@code System::nanoTime}
     */
    public FailureLimit(int failures, Duration interval, LongSupplier nanoTime) {
        this.interval = interval.toNanos();
        this.burst = this.interval * failures;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.forgivenAt = Caffeine.newBuilder()
                .maximumSize(MAX_NETWORKS)
                .expireAfter(Expiry.writing((String network, Long end) -> Duration.ofNanos(end - now())))
                .ticker(this::now)
                .executor(Runnable::run)
                .build();
    }

    /**
     * As many failures in a row as then per minute.
     *
     * @param failures 0 for no limit
     * @param nanoTime as in the constructor
     */
    public static FailureLimit perMinute(int failures, LongSupplier nanoTime) {
        return new FailureLimit(failures, Duration.ofMinutes(1).dividedBy(Math.max(1, failures)), nanoTime);
    }

    /**
     * Records a failure, if the address may still fail.
     *
     * @return whole seconds until it may, at least 1; 0 if it may and the failure is recorded
     */
    public synchronized long fail(String address) {
        if (burst == 0) {
            return 0;
        }
        String network = ClientAddress.network(address);
        long now = now();
        Long before = forgivenAt.getIfPresent(network);
        long from = before == null ? now : Math.max(now, before);
        long over = from - now - (burst - interval);
        if (over > 0) {
            return (over + SECOND - 1) / SECOND;
        }
        forgivenAt.put(network, from + interval);
        return 0;
    }

    /** Forgives all failures of an address, and of its network. */
    public synchronized void forgive(String address) {
        forgivenAt.invalidate(ClientAddress.network(address));
    }

    private long now() {
        return nanoTime.getAsLong() - start;
    }
}
