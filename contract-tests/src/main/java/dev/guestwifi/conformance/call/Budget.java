package dev.guestwifi.conformance.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps the limits of requests and time. Safe for use by many threads. */
final class Budget {
    /** A tenth is reserved for the necessary requests. */
    private static final int RESERVE = 10;

    private static final String STOPPED = "the run was stopped";

    private final Limits limits;
    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
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
     * @throws Inconclusive.Over if a limit is reached or the run was stopped
     */
    int take() {
        if (isStopped()) {
            throw new Inconclusive.Over(STOPPED);
        }
        if (left().isNegative() || left().isZero()) {
            throw new Inconclusive.Over("the time limit of " + limits.time().toSeconds() + " s is reached");
        }
        int number = requests.incrementAndGet();
        if (number > limits.requests()) {
            throw new Inconclusive.Over("the limit of " + limits.requests() + " requests is reached");
        }
        return number;
    }

    /**
     * Waits.
     *
     * @throws Inconclusive.Over if the wait exceeds the time limit, or the run is stopped
     */
    void await(Duration wait) {
        if (left().compareTo(wait) < 0) {
            throw new Inconclusive.Over("the target asks to wait "
                    + (wait.toSeconds() > Integer.MAX_VALUE ? "for ever" : wait.toSeconds() + " s")
                    + ", more than the time limit leaves");
        }
        try {
            if (stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Inconclusive.Over(STOPPED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive.Over("the run was interrupted");
        }
    }

    /** Ends every wait and refuses further requests. */
    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Whether more than a tenth of both limits is left. */
    boolean hasBudget() {
        boolean hasTime = left().compareTo(limits.time().dividedBy(RESERVE)) > 0;
        return hasTime && limits.requests() - requests.get() > limits.requests() / RESERVE;
    }

    /** The time that is left; negative if the limit has passed. */
    Duration left() {
        return limits.time().minusNanos(System.nanoTime() - start);
    }
}
