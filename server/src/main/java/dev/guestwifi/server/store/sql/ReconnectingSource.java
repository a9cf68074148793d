package dev.guestwifi.server.store.sql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.time.Duration;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Opens connections for a pool, and tries again itself while there is no database. HikariCP would wait up to five
 * seconds between two attempts, and so find a new primary seconds after it is there.
 */
final class ReconnectingSource implements DataSource {
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** What a fail-over takes at most. After that nobody gains by frequent attempts. */
    private static final Duration SHORT_OUTAGE = Duration.ofSeconds(30);

    private static final Duration LONG_PAUSE = Duration.ofSeconds(1);

    /** When an outage has lasted so long, HikariCP begins anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final DataSource database;
    private final @Nullable String settings;
    private volatile @Nullable SQLException failure;
    private volatile boolean isClosed;

    /** @param settings a statement that each new connection runs, or null */
    ReconnectingSource(DataSource database, @Nullable String settings) {
        this.database = database;
        this.settings = settings;
    }

    /** Why the last connection could not be opened; null if it was. */
    @Nullable
    SQLException failure() {
        return failure;
    }

    @Override
    public Connection getConnection() throws SQLException {
        long start = System.nanoTime();
        while (true) {
            try {
                Connection connection = open();
                if (isClosed) {
                    connection.close();
                    throw new SQLException("The pool is closed");
                }
                failure = null;
                return connection;
            } catch (SQLException e) {
                failure = e;
                Duration outage = Duration.ofNanos(System.nanoTime() - start);
                if (isClosed || outage.compareTo(LONGEST) > 0 || !pause(outage)) {
                    throw e;
                }
            }
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.getConnection();
        if (settings == null) {
            return connection;
        }
        boolean isOpen = false;
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
            isOpen = true;
            return connection;
        } finally {
            if (!isOpen) {
                connection.close();
            }
        }
    }

    /** Ends the attempts: HikariCP does not interrupt them. */
    void close() {
        isClosed = true;
    }

    /** Returns false if the thread is interrupted. */
    private static boolean pause(Duration outage) {
        try {
            Thread.sleep((outage.compareTo(SHORT_OUTAGE) < 0 ? PAUSE : LONG_PAUSE).toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The user is that of the configuration");
    }

    /** Ignored: the limits of an attempt are those of the configuration, not those of a wait for the pool. */
    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() throws SQLException {
        return database.getLoginTimeout();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {}

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return database.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return database.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return database.isWrapperFor(type);
    }
}
