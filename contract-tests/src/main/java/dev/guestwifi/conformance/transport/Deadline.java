package dev.guestwifi.conformance.transport;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The end of an exchange's time. It closes the connection, which ends every read and write, however slowly bytes drip:
 * the time-out of a socket begins anew with each of them. Safe for use by many threads.
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

    /** From now on this is closed when time is up. */
    synchronized void guard(Closeable connection) {
        guarded = connection;
        if (isOver || isStopped) {
            cut();
        }
    }

    /** The connection is not to be closed any more. */
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
            // It is closed, which is all that is asked for.
        }
    }

    /** What to tell of a failure: the cause of it may be that time was up. */
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
