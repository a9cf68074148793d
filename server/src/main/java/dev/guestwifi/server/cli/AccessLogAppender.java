package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the access log to standard error, many lines at a time: a system call per request would cost more than all
 * else that is logged. A reader of the log that does not read holds up no request; lines are dropped instead, and
 * counted.
 */
final class AccessLogAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AccessLogAppender.class);
    private static final int MAX_BYTES = 2 << 20;
    private static final long PERIOD_MILLIS = 100;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "access log");
        thread.setDaemon(true);
        return thread;
    });
    private final Object lock = new Object();
    private ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private ByteArrayOutputStream spare = new ByteArrayOutputStream();
    private long dropped;

    private AccessLogAppender() {}

    static AccessLogAppender start(Context context) {
        AccessLogAppender appender = new AccessLogAppender();
        appender.setContext(context);
        appender.start();
        var unused = appender.timer.scheduleWithFixedDelay(
                appender::write, PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        return appender;
    }

    /** The lines are ASCII. */
    @Override
    protected void append(ILoggingEvent event) {
        byte[] line = event.getFormattedMessage().getBytes(US_ASCII);
        synchronized (lock) {
            if (lines.size() + line.length < MAX_BYTES) {
                lines.write(line, 0, line.length);
                lines.write('\n');
            } else {
                dropped++;
            }
        }
    }

    private synchronized void write() {
        ByteArrayOutputStream full;
        long lost;
        synchronized (lock) {
            full = lines;
            lines = spare;
            lost = dropped;
            dropped = 0;
        }
        if (full.size() > 0) {
            byte[] bytes = full.toByteArray();
            System.err.write(bytes, 0, bytes.length);
            System.err.flush();
        }
        full.reset();
        spare = full;
        if (lost > 0) {
            LOG.warn("{} lines of the access log were dropped, because standard error is not read fast enough", lost);
        }
    }

    @Override
    public void stop() {
        timer.shutdown();
        write();
        super.stop();
    }
}
