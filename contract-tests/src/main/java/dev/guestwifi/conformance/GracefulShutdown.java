package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Shuts a run down cleanly on a signal: aborts the current request, waits until the main thread has deleted the
 * vouchers of the run and written the reports, then lets the process exit.
 */
final class GracefulShutdown implements AutoCloseable {
    /** For cleanup and reports; cleanup alone may take 10 seconds, and a busy machine is slow. */
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

    /** Waits for the main thread: the JVM waits only for the hook. */
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

    /** The reports are written. */
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
