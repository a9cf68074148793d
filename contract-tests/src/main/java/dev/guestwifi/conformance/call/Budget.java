package dev.guestwifi.conformance.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests and time, and waits when the target asks for it. Safe for use by many threads. */
final class Budget {
    private final Limits limits;
    private final AtomicInteger requests = new AtomicInteger();
    private final long start = System.nanoTime();

    Budget(Limits limits) {
        this.limits = limits;
    }

    int used() {
        return Math.min(requests.get(), limits.requests());
    }

    /**
     * The number of the next request, from 1.
     *
     * @throws Inconclusive.Over if there may be none
     */
    int take() {
        if (left().isNegative()) {
            throw new Inconclusive.Over("the time limit of " + limits.time().toSeconds() + " s is used up");
        }
        int number = requests.incrementAndGet();
        if (number > limits.requests()) {
            throw new Inconclusive.Over("the limit of " + limits.requests() + " requests is used up");
        }
        return number;
    }

    /**
     * Waits as the target asked.
     *
     * @throws Inconclusive.Over if that goes beyond the time limit
     */
    void await(long seconds) {
        if (left().compareTo(Duration.ofSeconds(seconds)) < 0) {
            throw new Inconclusive.Over("the target asks to wait " + seconds + " s, more than the time limit leaves");
        }
        try {
            TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive.Over("the run was interrupted");
        }
    }

    private Duration left() {
        return limits.time().minusNanos(System.nanoTime() - start);
    }
}
