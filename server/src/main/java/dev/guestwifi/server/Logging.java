package dev.guestwifi.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.DefaultJoranConfigurator;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.guestwifi.server.admin.AuditLog;

/**
 * Warnings, errors and the audit to standard error, unless there is another configuration: a file that the operator
 * names in the system property {@code logback.configurationFile}, or that of a program that has the server on its
 * class path. In code, because reading XML takes a tenth of the whole start. Found by its name in {@code
 * META-INF/services}.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String PATTERN = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, UTC} %-5level %logger{24} %line%n";

    /** Each event of the audit is a JSON object already. */
    private static final String AUDIT_PATTERN = "%msg%n";

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
        root.addAppender(stderr(context, PATTERN));
        // It warns of resources whose @Path stands on the generated interface; they work.
        context.getLogger("org.glassfish.jersey.internal.inject.Providers").setLevel(Level.ERROR);
        // It warns of every orderly stop.
        context.getLogger("org.glassfish.grizzly.nio.transport").setLevel(Level.ERROR);
        // Who made, rotated and deleted keys is always told.
        Logger audit = context.getLogger(AuditLog.LOGGER);
        audit.setLevel(Level.INFO);
        audit.setAdditive(false);
        audit.addAppender(stderr(context, AUDIT_PATTERN));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> stderr(LoggerContext context, String pattern) {
        LogLayout layout = new LogLayout();
        layout.setContext(context);
        layout.setPattern(pattern);
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
