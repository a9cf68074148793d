package dev.guestwifi.server.store;

import java.time.Duration;

/**
 * How long the calls of a request to a store may take, all together: a store that does not respond must not make
 * callers wait. A call that takes longer throws {@link StoreUnavailableException}. Used by one thread.
 */
public final class CallBudget {
    /** Less than the two seconds that are promised, by what it takes to notice the end. */
    private static final long LIMIT_NANOS = Duration.ofMillis(1500).toNanos();

    private static final ThreadLocal<CallBudget> OF_THREAD = new ThreadLocal<>();

    private long nanosLeft;

    private CallBudget(long nanosLeft) {
        this.nanosLeft = nanosLeft;
    }

    /** The budget of a request that has waited for a thread. */
    public static CallBudget after(Duration wait) {
        return new CallBudget(LIMIT_NANOS - wait.toNanos());
    }

    /** The budget of the request that this thread works on; without one, that of a request that has not waited. */
    public static CallBudget current() {
        CallBudget budget = OF_THREAD.get();
        return budget == null ? after(Duration.ZERO) : budget;
    }

    /** Runs a task whose calls share this budget. */
    public void run(Runnable task) {
        OF_THREAD.set(this);
        try {
            task.run();
        } finally {
            OF_THREAD.remove();
        }
    }

    /** Gives the calls of this thread another limit, for work that is no request, until the scope is closed. */
    public static Scope lasting(Duration limit) {
        CallBudget before = OF_THREAD.get();
        OF_THREAD.set(new CallBudget(limit.toNanos()));
        return before == null ? OF_THREAD::remove : () -> OF_THREAD.set(before);
    }

    /** While it is open, the calls of a thread have a limit of their own. */
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }

    /** Begins a call, which takes from the budget until it is closed. */
    public Call call() {
        return new Call(this);
    }

    /** A call to a store. */
    public static final class Call implements AutoCloseable {
        /** A call that nobody waits for: it may take any time. */
        public static final Call UNLIMITED = new Call(new CallBudget(Long.MAX_VALUE));

        private static final long NANOS_PER_MILLI = 1_000_000;

        private final CallBudget budget;
        private final long startNanos = System.nanoTime();

        private Call(CallBudget budget) {
            this.budget = budget;
        }

        /** How many milliseconds are left; 0 or less if the time is over. */
        public int millisLeft() {
            long left = (budget.nanosLeft - (System.nanoTime() - startNanos)) / NANOS_PER_MILLI;
            return (int) Math.min(left, Integer.MAX_VALUE);
        }

        @Override
        public void close() {
            budget.nanosLeft -= System.nanoTime() - startNanos;
        }
    }
}
