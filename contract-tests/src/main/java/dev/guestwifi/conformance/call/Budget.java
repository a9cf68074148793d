package dev.guestwifi.conformance.call;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests and time, and waits when the target asks for it. Safe for use by many threads. */
final class Budget {
    /** One part in so many is kept back. */
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
     * @throws Inconclusive.Over if there may be none
     */
    int take() {
        if (isStopped()) {
            throw new Inconclusive.Over(STOPPED);
        }
        if (left().isNegative() || left().isZero()) {
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
     * @throws Inconclusive.Over if that goes beyond the time limit, or the run is stopped
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

    /** Ends every wait; no request may be sent any more. */
    void stop() {
        stop.countDown();
    }

    boolean isStopped() {
        return stop.getCount() == 0;
    }

    /** Of the time limit; not positive when it is used up. */
    /** Whether a tenth of it or more is left. */
    boolean hasBudget() {
        boolean hasTime = left().compareTo(limits.time().dividedBy(RESERVE)) > 0;
        return hasTime && limits.requests() - requests.get() > limits.requests() / RESERVE;
    }

    Duration left() {
        return limits.time().minusNanos(System.nanoTime() - start);
    }
}
