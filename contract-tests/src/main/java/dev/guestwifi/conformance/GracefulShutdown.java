package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a run in order when the process is told to stop: what is under way is cut off, what was made is deleted, reports
 * are written, then the process ends.
 */
final class GracefulShutdown implements AutoCloseable {
    /** For all of that; cleaning alone may take 10, and a busy machine is slow. */
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean hasHappened;

    GracefulShutdown(Run run, Progress progress, PrintWriter out) {
        hook = new Thread(() -> {
            hasHappened = true;
            progress.end();
            run.api().stop();
            if (!isDone()) {
                out.println("stopped by a signal; look for vouchers whose code begins with "
                        + run.api().vouchers().code(""));
            }
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** The main thread does the rest; the JVM waits for this one only. */
    private boolean isDone() {
        try {
            return done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    boolean hasHappened() {
        return hasHappened;
    }

    /** All is told. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hasHappened = true; // the process is ending, and the hook is at work
        }
    }
}
