package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.CallBudget;
import dev.guestwifi.server.store.CallBudget.Call;
import dev.guestwifi.server.store.StoreUnavailableException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs reads and transactions on pooled connections. Every failure of the database ends as "unavailable". */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    /** How often a transaction is run at most, if others conflict with it. */
    private static final int ATTEMPTS = 20;

    /** How long the end of a transaction may take whose time is over. */
    private static final int ROLLBACK_MILLIS = 200;

    private final Dialect dialect;
    private final ConnectionPool readers;
    private final ConnectionPool writers;
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

    /** Opens the first connections, or waits for it as long as the budget lasts. */
    void connect() {
        for (ConnectionPool pool : new ConnectionPool[] {readers, writers}) {
            try (Call call = CallBudget.current().call()) {
                pool.connection(call).close();
            } catch (SQLException e) {
                unavailable(e);
            }
        }
    }

    /** Runs one statement that reads: what it sees is one snapshot. */
    <T> T read(Work<T> statement) {
        try (Call call = CallBudget.current().call();
                Connection connection = readers.connection(call)) {
            return back(statement.run(new SqlConnection(connection, dialect, call)));
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Runs a transaction, several times if others conflict with it. What it returns is committed. */
    <T> T write(Work<T> transaction) {
        try (Call call = CallBudget.current().call()) {
            for (int attempt = 1; ; attempt++) {
                try (Connection connection = writers.connection(call)) {
                    return back(inTransaction(new SqlConnection(connection, dialect, call), transaction));
                } catch (SQLException e) {
                    if (attempt == ATTEMPTS || call.millisLeft() <= 0 || !dialect.isConflict(e)) {
                        throw unavailable(e);
                    }
                }
            }
        }
    }

    private <T> T inTransaction(SqlConnection sql, Work<T> transaction) throws SQLException {
        boolean isCommitted = false;
        Connection connection = sql.jdbc();
        try {
            connection.setAutoCommit(false);
            T result = transaction.run(sql);
            connection.clearWarnings();
            // Nobody cancels a commit that takes too long: it would be reported as a success without the standby.
            sql.limit();
            connection.commit();
            isCommitted = true;
            checkDurable(connection);
            return result;
        } finally {
            if (!isCommitted) {
                rollback(sql);
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

    private void rollback(SqlConnection sql) {
        try {
            dialect.limit(sql.jdbc(), Math.max(ROLLBACK_MILLIS, sql.call().millisLeft()));
            sql.jdbc().rollback();
        } catch (SQLException e) {
            LOG.debug("A rollback failed; the connection is closed", e);
            writers.evict(sql.jdbc());
        }
    }

    private void restore(Connection connection) {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            LOG.debug("A connection could not be restored; it is closed", e);
            writers.evict(connection);
        }
    }

    /** Ends a failed call. Logs the first failure only: while a database is away, every request fails. */
    StoreUnavailableException unavailable(SQLException e) {
        boolean isLate = e instanceof SQLTimeoutException || e.getCause() instanceof SocketTimeoutException;
        String reason = isLate ? "no response in time" : dialect.reason(e);
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
        readers.close();
        writers.close();
    }
}
