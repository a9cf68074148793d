package dev.guestwifi.fuzz;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.slf4j.LoggerFactory;

/** What is logged at WARN or above in this process, by way of SLF4J or of java.util.logging. */
final class LogWatch extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private static final int MAX_LINES = 1000;

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Jul jul = new Jul();

    LogWatch() {
        start();
        root.addAppender(this);
        LogManager.getLogManager().getLogger("").addHandler(jul);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getLevel().isGreaterOrEqual(Level.WARN)) {
            String failure = event.getThrowableProxy() == null
                    ? ""
                    : '\n' + ThrowableProxyUtil.asString(event.getThrowableProxy());
            add(event.getLevel() + " " + event.getLoggerName() + ' ' + event.getFormattedMessage() + failure);
        }
    }

    private void add(String line) {
        if (lines.size() < MAX_LINES) {
            lines.add(line);
        }
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        root.detachAppender(this);
        LogManager.getLogManager().getLogger("").removeHandler(jul);
        stop();
    }

    private final class Jul extends Handler {
        @Override
        public void publish(LogRecord event) {
            if (event.getLevel().intValue() >= java.util.logging.Level.WARNING.intValue()) {
                String failure = event.getThrown() == null ? "" : '\n' + stack(event.getThrown());
                add(event.getLevel() + " " + event.getLoggerName() + ' ' + event.getMessage() + failure);
            }
        }

        private static String stack(Throwable thrown) {
            java.io.StringWriter text = new java.io.StringWriter();
            thrown.printStackTrace(new java.io.PrintWriter(text));
            return text.toString();
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
