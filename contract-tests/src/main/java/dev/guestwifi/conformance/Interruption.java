package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Run;
import java.io.PrintWriter;

/** Ends a run in order when the process is told to stop: what was made is deleted, then the process ends. */
final class Interruption implements AutoCloseable {
    private final Thread hook;
    private volatile boolean hasHappened;

    Interruption(Run run, Progress progress, PrintWriter out) {
        Thread checking = Thread.currentThread();
        hook = new Thread(() -> {
            hasHappened = true;
            progress.end();
            checking.interrupt(); // it may be waiting because the target asked for it
            run.close();
            String left = run.leftovers().isEmpty() ? "no voucher of it is left" : run.leftovers();
            out.println("stopped by a signal after " + run.api().requests() + " requests; " + left);
        });
        Runtime.getRuntime().addShutdownHook(hook);
    }

    boolean hasHappened() {
        return hasHappened;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            hasHappened = true; // the process is ending, and the hook is at work
        }
    }
}
