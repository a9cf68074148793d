package dev.guestwifi.server;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.CallBudget;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which requests wait for the store, with a bounded queue before them. Neither the threads that read
 * requests nor those that watch deadlines ever wait for a store.
 */
final class Workers implements AutoCloseable {
    /** How long a request may wait for a thread. What remains of its {@link CallBudget} is for the store. */
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);

    private static final int QUEUED_PER_THREAD = 20;
    private static final long IDLE_SECONDS = 60;

    private final ThreadPoolExecutor threads;

    /** @param storeCalls how many calls the store takes at a time */
    Workers(int storeCalls) {
        // Some more than the store takes, so that those that write a response do not keep others from the store.
        int size = storeCalls + Runtime.getRuntime().availableProcessors();
        threads = new ThreadPoolExecutor(
                size,
                size,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(size * QUEUED_PER_THREAD),
                DaemonThreads.named("requests"));
        threads.allowCoreThreadTimeOut(true);
    }

    /** For metrics. */
    ThreadPoolExecutor threads() {
        return threads;
    }

    /** Runs a request on a worker; if none takes it in time, on any thread, marked as one to refuse. */
    Executor executorOf(RequestContext context) {
        return request -> execute(request, context);
    }

    private void execute(Runnable request, RequestContext context) {
        long start = System.nanoTime();
        try {
            threads.execute(() -> {
                Duration wait = Duration.ofNanos(System.nanoTime() - start);
                if (wait.compareTo(MAX_WAIT) > 0) {
                    context.setOverloaded();
                }
                CallBudget.after(wait).run(request);
            });
        } catch (RejectedExecutionException e) {
            context.setOverloaded();
            request.run();
        }
    }

    /** The response to a request that no worker has taken in time. */
    static ProblemException overloaded() {
        return ProblemException.of(
                ProblemCode.UNAVAILABLE, "The server has too many requests to serve. Try again.", "Retry-After", "1");
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
