package dev.guestwifi.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import dev.guestwifi.server.ops.AccessLogFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What the command line says of the log. It changes only the configuration that {@link Logging} has made: whoever
 * configures logback has said it there.
 *
 * @param accessLog is started; null if there is none
 */
record LogSettings(
        LogLevel level, LogFormat format, @Nullable AccessLogWriter accessLog) {
    private static final String OUR_LOGGERS = "dev.guestwifi";

    static LogSettings of(OperationsOptions options, AccessLogWriter accessLog) {
        return new LogSettings(
                options.logLevel, options.logFormat, options.accessLog == AccessLogFormat.OFF ? null : accessLog);
    }

    void apply() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            apply(context);
        }
    }

    void apply(LoggerContext context) {
        if (!Logging.hasConfigured(context)) {
            return;
        }
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        Level logged = Level.valueOf(level.name());
        // Libraries may put anything into messages that are no warnings: keys, too.
        root.setLevel(logged.isGreaterOrEqual(Level.WARN) ? logged : Level.WARN);
        context.getLogger(OUR_LOGGERS).setLevel(logged);
        if (format == LogFormat.JSON) {
            root.detachAndStopAllAppenders();
            root.addAppender(Logging.stderr(context, new JsonLayout()));
        }
        if (accessLog != null) {
            accessLog.start();
        }
    }

    /** Writes what is still to be written; nothing is logged after it. */
    static void flush() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.stop();
        }
    }
}
