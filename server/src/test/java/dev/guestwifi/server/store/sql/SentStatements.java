package dev.guestwifi.server.store.sql;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Records the statements that all stores of this process send. */
public final class SentStatements implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger(SqlConnection.class);
    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> recorder = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            statements.add(event.getFormattedMessage());
        }
    };

    public SentStatements() {
        recorder.start();
        logger.setLevel(Level.TRACE);
        logger.setAdditive(false);
        logger.addAppender(recorder);
    }

    public List<String> all() {
        return List.copyOf(statements);
    }

    @Override
    public void close() {
        logger.detachAppender(recorder);
        logger.setLevel(null);
        logger.setAdditive(true);
    }
}
