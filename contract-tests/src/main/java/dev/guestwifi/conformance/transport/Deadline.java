package dev.guestwifi.conformance.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The timeout of an exchange. It closes the connection, which ends every read and write; the timeout of a socket would
 * start again with each byte. Safe for use by many threads.
 */
final class Deadline implements AutoCloseable {
    private final Duration patience;
    private final long end;
    private final ScheduledFuture<?> alarm;
    private boolean isOver;
    private boolean isStopped;
    private @Nullable Closeable guarded;

    Deadline(Duration patience, ScheduledExecutorService timer) {
        this.patience = patience;
        this.end = System.nanoTime() + patience.toNanos();
        this.alarm = timer.schedule(this::expire, patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Closes this connection when the time is up. */
    synchronized void guard(Closeable connection) {
        guarded = connection;
        if (isOver || isStopped) {
            cut();
        }
    }

    /** Closes no connection any more. */
    synchronized void release() {
        guarded = null;
    }

    /** Whether there is time left and nobody has stopped the exchange. */
    synchronized boolean isRunning() {
        return !isOver && !isStopped;
    }

    private synchronized void expire() {
        isOver = true;
        cut();
    }

    /** Ends the exchange now. */
    synchronized void stop() {
        isStopped = true;
        cut();
    }

    private void cut() {
        try {
            if (guarded != null) {
                guarded.close();
            }
        } catch (IOException e) {
            // it is closed nevertheless
        }
    }

    /** The exception to report for a failure, which may be a consequence of the timeout. */
    synchronized IOException cause(IOException failure, long received) {
        if (isStopped) {
            return new ClientClosed();
        }
        return isOver ? new DeadlineExceeded(patience, received) : failure;
    }

    @Override
    public synchronized void close() {
        alarm.cancel(false);
        guarded = null;
    }
}
