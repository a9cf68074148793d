package dev.guestwifi.server.store.sql;

import com.zaxxer.hikari.HikariDataSource;
import dev.guestwifi.server.store.StoreUnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs reads and transactions on pooled connections. Every failure of the database ends as "unavailable". */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How often a transaction is run at most, and no more after the time, if others conflict with it. */
    private static final int ATTEMPTS = 20;

    private static final Duration RETRIES = Duration.ofMillis(1500);

    private final Dialect dialect;
    private final DataSource readers;
    private final DataSource writers;
    private final AtomicBoolean isAway = new AtomicBoolean();

    Database(Dialect dialect) {
        this.dialect = dialect;
        this.writers = dialect.writers();
        this.readers = dialect.readers();
    }

    /** What is done with a connection. */
    interface Work<T> {
        T run(SqlConnection connection) throws SQLException;
    }

    Dialect dialect() {
        return dialect;
    }

    /** Runs one statement that reads: what it sees is one snapshot. */
    <T> T read(Work<T> statement) {
        try (Connection connection = readers.getConnection()) {
            return back(statement.run(new SqlConnection(connection, dialect)));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Runs a transaction, several times if others conflict with it. What it returns is committed. */
    <T> T write(Work<T> transaction) {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = writers.getConnection()) {
                return back(inTransaction(connection, transaction));
            } catch (SQLException e) {
                boolean isLate = System.nanoTime() - start > RETRIES.toNanos();
                if (attempt == ATTEMPTS || isLate || !dialect.isConflict(e)) {
                    throw unavailable(e);
                }
            }
        }
    }

    private <T> T inTransaction(Connection connection, Work<T> transaction) throws SQLException {
        boolean isCommitted = false;
        connection.setAutoCommit(false);
        try {
            T result = transaction.run(new SqlConnection(connection, dialect));
            connection.clearWarnings();
            connection.commit();
            isCommitted = true;
            checkDurable(connection);
            return result;
        } finally {
            if (!isCommitted) {
                rollback(connection);
            }
            restore(connection);
        }
    }

    /**
     * A commit whose wait for the standby was cancelled is reported as a success with a warning: it may be lost in a
     * fail-over, so nobody may be told that it is stored.
     */
    private static void checkDurable(Connection connection) throws SQLException {
        SQLWarning warning = connection.getWarnings();
        if (warning != null) {
            throw new SQLException("A commit ended with a warning: " + warning.getMessage(), warning.getSQLState());
        }
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOG.debug("A rollback failed; the connection is closed", e);
        }
    }

    private static void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A connection could not be restored; the pool closes it", e);
        }
    }

    /** Ends a failed call. Logs the first failure only: while a database is away, every request fails. */
    StoreUnavailableException unavailable(SQLException e) {
        String reason = dialect.reason(e);
        if (isAway.compareAndSet(false, true)) {
            LOG.warn("The database is unavailable: {}", reason);
        }
        return new StoreUnavailableException(reason, e);
    }

    private <T> T back(T result) {
        if (isAway.get() && isAway.compareAndSet(true, false)) {
            LOG.info("The database is available again");
        }
        return result;
    }

    @Override
    public void close() {
        for (DataSource pool : new DataSource[] {readers, writers}) {
            if (pool instanceof HikariDataSource hikari) {
                hikari.close();
            }
        }
    }
}
