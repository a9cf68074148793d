package dev.guestwifi.server.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/** SQLite in a file: one connection writes, the others read. Other processes may use the file at the same time. */
final class SqliteDialect implements Dialect {
    private static final int BUSY_MILLIS = 400;
    private static final int JOURNAL_BYTES = 64 << 20;
    private static final long SECOND_MICROS = 1_000_000;
    private static final String DAY_MICROS = "86400000000";

    private final SqlConfig config;

    SqliteDialect(SqlConfig config) {
        this.config = config;
    }

    @Override
    public DataSource unpooled() {
        return source();
    }

    @Override
    public ConnectionPool readers() {
        return new ConnectionPool("sqlite-readers", new ReconnectingSource(source(), null), config.connections());
    }

    @Override
    public ConnectionPool writers() {
        return new ConnectionPool("sqlite-writer", new ReconnectingSource(source(), null), 1);
    }

    /** Nothing to do: a call waits for locks only, and never longer than the busy timeout. */
    @Override
    public void limit(Connection connection, int millis) {}

    private DataSource source() {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(BUSY_MILLIS);
        settings.setJournalSizeLimit(JOURNAL_BYTES);
        // A transaction takes the lock when it begins: one that read before it wrote could not be let through.
        settings.setTransactionMode(TransactionMode.IMMEDIATE);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + DatabaseUrl.parse(config.url()).place());
        return source;
    }

    @Override
    public String migrations() {
        return "dev/guestwifi/server/store/sql/sqlite";
    }

    @Override
    public String hasTable(String name) {
        return "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + name + "'";
    }

    @Override
    public Object parameter(Instant instant) {
        return instant.getEpochSecond() * SECOND_MICROS + instant.getNano() / 1000;
    }

    @Override
    public Object parameter(LocalDate day) {
        return day.toEpochDay();
    }

    @Override
    public @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    @Override
    public String instantParameter() {
        return "?";
    }

    @Override
    public String startOfDay(String column) {
        return column + " * " + DAY_MICROS;
    }

    @Override
    public String dayOf(String column) {
        return "(" + column + " + 62167219200000000) / " + DAY_MICROS + " - 719528";
    }

    @Override
    public String now() {
        return "CAST(unixepoch('subsec') * 1000000 AS INTEGER)";
    }

    @Override
    public String dayAgo() {
        return "(CAST(unixepoch('subsec') * 1000000 AS INTEGER) - " + DAY_MICROS + ")";
    }

    @Override
    public String newId(String table) {
        return "(SELECT id + 1 FROM last_id WHERE name = '" + table + "')";
    }

    @Override
    public String takeId(String table) {
        return "UPDATE last_id SET id = id + 1 WHERE name = '" + table + "' RETURNING id";
    }

    @Override
    public String forUpdate() {
        return "";
    }

    @Override
    public boolean isConflict(SQLException e) {
        return SqliteFailure.isConflict(e);
    }

    @Override
    public String reason(SQLException e) {
        return e instanceof SQLTransientConnectionException && !(e.getCause() instanceof SQLException)
                ? "no free connection in time"
                : SqliteFailure.reason(e);
    }

    @Override
    public boolean isHopeless(SQLException e) {
        return SqliteFailure.isHopeless(e);
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        // The first read takes the snapshot. Not with setAutoCommit, which would take the lock of writers.
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN DEFERRED");
        }
    }

    @Override
    public BulkLoad bulkLoad(SqlConnection connection) throws SQLException {
        return new SqliteLoad(connection);
    }
}
