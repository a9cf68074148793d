package dev.guestwifi.server.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import dev.guestwifi.server.store.CallBudget.Call;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** A pool of connections that starts without a database, and whose callers wait no longer than they may. */
final class ConnectionPool implements AutoCloseable {
    /** HikariCP's shortest wait. Callers that have more time wait again. */
    private static final int WAIT_MILLIS = 250;

    /** How long an idle connection may take to show that it works: HikariCP's least, since callers wait for it. */
    private static final int VALIDATION_MILLIS = 250;

    private static final String READ_ONLY = "25006";

    private final HikariDataSource pool;
    private final ReconnectingSource source;

    /** While it is set, callers wait once only: if there is no database, they know it sooner. */
    private volatile boolean isWithoutConnection;

    ConnectionPool(String name, ReconnectingSource source, int connections) {
        this.source = source;
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(WAIT_MILLIS);
        // A statement, since the drivers' own check may take a second.
        config.setConnectionTestQuery("SELECT 1");
        config.setValidationTimeout(VALIDATION_MILLIS);
        config.setInitializationFailTimeout(-1);
        config.setExceptionOverride(new StandbyEviction());
        this.pool = new HikariDataSource(config);
    }

    /** @throws SQLException if no connection is free in the time of the call; its cause says why one cannot be opened */
    Connection connection(Call call) throws SQLException {
        while (true) {
            try {
                Connection connection = pool.getConnection();
                isWithoutConnection = false;
                return connection;
            } catch (SQLTransientConnectionException e) {
                if (isWithoutConnection || call.millisLeft() < WAIT_MILLIS) {
                    SQLException failure = source.failure();
                    isWithoutConnection = failure != null; // else the connections are only busy
                    throw failure == null ? e : new SQLTransientConnectionException(e.getMessage(), failure);
                }
            }
        }
    }

    /** Closes a connection for good, when it is given back. */
    void evict(Connection connection) {
        pool.evictConnection(connection);
    }

    @Override
    public void close() {
        source.close();
        pool.close();
    }

    /** A connection to a primary that has become a standby can only read: it is of no more use. */
    private static final class StandbyEviction implements SQLExceptionOverride {
        @java.lang.Override
        public SQLExceptionOverride.Override adjudicate(SQLException e) {
            return READ_ONLY.equals(e.getSQLState())
                    ? SQLExceptionOverride.Override.MUST_EVICT
                    : SQLExceptionOverride.Override.CONTINUE_EVICT;
        }
    }
}
