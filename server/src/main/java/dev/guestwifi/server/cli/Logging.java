package dev.guestwifi.server.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.guestwifi.server.admin.AuditLog;

/**
 * Logs warnings, errors and the audit to standard error, unless there is another configuration: a file named by the
 * system property {@code logback.configurationFile}, or one on the class path of a program that embeds the server. It
 * is code, because reading XML would take a tenth of the whole start. Logback finds it through {@code
 * META-INF/services}.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{24} %line%n";

    /** An event of the audit is already a JSON object. */
    private static final String AUDIT_PATTERN = "%msg%n";

    /** The object in the context of logback that tells that this class has configured it. */
    private static final String CONFIGURED = Logging.class.getName();

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        DefaultJoranConfigurator files = new DefaultJoranConfigurator();
        files.setContext(context);
        if (files.configure(context) == ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY) {
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        LevelChangePropagator levels = new LevelChangePropagator();
        levels.setContext(context);
        levels.start();
        context.addListener(levels);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(stderr(context, lines(context, PATTERN)));
        context.putObject(CONFIGURED, true);
        // Warns about resources that inherit @Path from a generated interface, although they work.
        context.getLogger("org.glassfish.jersey.internal.inject.Providers").setLevel(Level.ERROR);
        // Warns about every orderly stop.
        context.getLogger("org.glassfish.grizzly.nio.transport").setLevel(Level.ERROR);
        context.getLogger("org.glassfish.grizzly.nio.GracefulShutdownRunner").setLevel(Level.ERROR);
        // The store says once that its database is away, and once that it is back.
        context.getLogger("com.zaxxer.hikari").setLevel(Level.ERROR);
        context.getLogger("org.flywaydb").setLevel(Level.OFF);
        context.getLogger("dev.guestwifi.server.store.sql.Database").setLevel(Level.INFO);
        // The audit is always logged.
        Logger audit = context.getLogger(AuditLog.LOGGER);
        audit.setLevel(Level.INFO);
        audit.setAdditive(false);
        audit.addAppender(stderr(context, lines(context, AUDIT_PATTERN)));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Whether the configuration is the one that is made here. */
    static boolean hasConfigured(LoggerContext context) {
        return context.getObject(CONFIGURED) != null;
    }

    private static LogLayout lines(LoggerContext context, String pattern) {
        LogLayout layout = new LogLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
        return layout;
    }

    /** Writes events to standard error. */
    static ConsoleAppender<ILoggingEvent> stderr(LoggerContext context, LayoutBase<ILoggingEvent> layout) {
        layout.setContext(context);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setLayout(layout);
        encoder.start();
        ConsoleAppender<ILoggingEvent> stderr = new ConsoleAppender<>();
        stderr.setContext(context);
        stderr.setTarget("System.err");
        stderr.setEncoder(encoder);
        stderr.start();
        return stderr;
    }
}
