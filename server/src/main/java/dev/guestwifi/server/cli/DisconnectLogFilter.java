package dev.guestwifi.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Keeps disconnected clients out of the log. Grizzly and Jersey report each as an error with a stack trace; it is no
 * fault of the server, and anybody could fill a disk with them. They are counted at DEBUG.
 */
final class DisconnectLogFilter extends TurboFilter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DisconnectLogFilter.class);
    private static final String FRAMEWORKS = "org.glassfish.";
    private static final int MAX_CAUSES = 20;

    private final AtomicLong disconnected = new AtomicLong();

    private DisconnectLogFilter() {}

    /** Adds the filter to the log of this process. */
    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.addTurboFilter(new DisconnectLogFilter());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        if (failure == null || !logger.getName().startsWith(FRAMEWORKS) || !isDisconnect(failure)) {
            return FilterReply.NEUTRAL;
        }
        LOG.debug("{} clients disconnected before their responses were sent", disconnected.incrementAndGet());
        return FilterReply.DENY;
    }

    private static boolean isDisconnect(Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof IOException || cause instanceof CancelledKeyException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
