package dev.guestwifi.server;

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
 * Keeps out of the log what Grizzly and Jersey report, as errors with stack traces, of clients that went away: that is no
 * fault of the server, and anybody could fill a disk with it. They are counted at DEBUG.
 */
final class DepartedClients extends TurboFilter {
    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(DepartedClients.class);
    private static final String FRAMEWORKS = "org.glassfish.";
    private static final int MAX_CAUSES = 20;

    private final AtomicLong departed = new AtomicLong();

    private DepartedClients() {}

    /** Watches the log of this process from now on. */
    static void areNoErrors() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.addTurboFilter(new DepartedClients());
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
        if (failure == null || !logger.getName().startsWith(FRAMEWORKS) || !isOfConnection(failure)) {
            return FilterReply.NEUTRAL;
        }
        LOG.debug("{} clients went away before their responses were sent", departed.incrementAndGet());
        return FilterReply.DENY;
    }

    private static boolean isOfConnection(Throwable failure) {
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
