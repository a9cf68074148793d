package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/**
 * Ends the process when memory runs out, so that a supervisor restarts it: a server that has lost threads would accept
 * connections without responding. It sees errors that end a thread, and those that a library catches and logs; {@code
 * -XX:+ExitOnOutOfMemoryError} does the same earlier.
 */
final class ExitOnOutOfMemory extends TurboFilter {
    /** The JVM exits with the same code under that option. */
    private static final int EXIT_CODE = 3;

    private static final int MAX_CAUSES = 20;

    /** Built in advance: later there is no memory for it. */
    private static final byte[] MESSAGE = ("Out of memory at a heap of "
                    + (Runtime.getRuntime().maxMemory() >> 20) + " MB: give it more with -Xmx.\n")
            .getBytes(US_ASCII);

    private static final FileOutputStream STDERR = new FileOutputStream(FileDescriptor.err);

    private ExitOnOutOfMemory() {}

    /** Watches this process from now on. */
    static void install() {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            exitIfCauseOf(failure);
            LoggerFactory.getLogger(ExitOnOutOfMemory.class).error("Thread {} ended", thread.getName(), failure);
        });
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.addTurboFilter(new ExitOnOutOfMemory());
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            @Nullable Logger logger,
            @Nullable Level level,
            @Nullable String format,
            Object @Nullable [] parameters,
            @Nullable Throwable failure) {
        exitIfCauseOf(failure);
        return FilterReply.NEUTRAL;
    }

    private static void exitIfCauseOf(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            if (cause instanceof OutOfMemoryError) {
                exit();
            }
            cause = cause.getCause();
        }
    }

    private static void exit() {
        try {
            STDERR.write(MESSAGE);
        } catch (IOException e) {
            // There is nowhere left to report it.
        } finally {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
