package dev.guestwifi.server.cli;

import dev.guestwifi.server.ops.AccessLogOutput;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the access log to standard error, many lines at a time: a system call per request would cost more than all
 * else that is logged. Lines do not pass through logback, because an event for each would cost as much as the line. If
 * standard error is not read, lines are dropped and counted; requests never wait. Before {@link #start}, lines go to the
 * logger, so that a custom configuration of logback can receive them.
 */
final class AccessLogWriter implements AccessLogOutput {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogWriter.class);
    private static final int MAX_BYTES = 2 << 20;
    private static final int MIN_BYTES = 64 << 10;
    private static final long PERIOD_MILLIS = 100;
    private static final long LAST_SECONDS = 1;

    private final PrintStream out;
    private final Object lock = new Object();
    private byte[] lines = {};
    private byte[] spare = {};
    private int length;
    private long dropped;
    private volatile boolean isStarted;
    private volatile @Nullable ScheduledExecutorService timer;

    /** @param out standard error */
    AccessLogWriter(PrintStream out) {
        this.out = out;
    }

    /** Writes from now on. */
    void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "access log");
            thread.setDaemon(true);
            return thread;
        });
        var unused =
                started.scheduleWithFixedDelay(this::writeAll, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        timer = started;
        isStarted = true;
    }

    @Override
    public boolean isOpen() {
        return isStarted || LOGGER.isOpen();
    }

    @Override
    public void write(byte[] line, int lineLength) {
        if (!isStarted) {
            LOGGER.write(line, lineLength);
            return;
        }
        synchronized (lock) {
            int end = length + lineLength;
            if (end + 1 > MAX_BYTES) {
                dropped++;
                return;
            }
            if (end + 1 > lines.length) {
                lines = Arrays.copyOf(lines, Math.min(MAX_BYTES, Math.max(MIN_BYTES, 2 * lines.length)));
            }
            System.arraycopy(line, 0, lines, length, lineLength);
            lines[end] = '\n';
            length = end + 1;
        }
    }

    /** Only on the thread of the timer. */
    private void writeAll() {
        byte[] full;
        int size;
        long lost;
        synchronized (lock) {
            full = lines;
            size = length;
            lost = dropped;
            lines = spare;
            length = 0;
            dropped = 0;
        }
        if (size > 0) {
            out.write(full, 0, size);
            out.flush();
        }
        spare = full;
        if (lost > 0) {
            LOG.warn("{} lines of the access log were dropped, because standard error is not read fast enough", lost);
        }
    }

    /**
     * Writes what has not been written yet, if standard error takes it within a second; to be called when no more lines
     * come.
     */
    void stop() {
        ScheduledExecutorService running = timer;
        if (running == null) {
            return;
        }
        running.execute(this::writeAll);
        running.shutdown();
        try {
            var unused = running.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
