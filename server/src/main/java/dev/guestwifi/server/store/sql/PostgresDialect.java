package dev.guestwifi.server.store.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** PostgreSQL 14 or later. */
final class PostgresDialect implements Dialect {
    /**
     * The statements of lists have one good plan, whatever their parameters: by the index. Planning them anew, or with
     * statistics of a table that was just filled, costs more than running them.
     */
    private static final String SETTINGS =
            "SET TimeZone = 'UTC'; SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off;"
                    + " SET enable_bitmapscan = off; SET jit = off; SET lock_timeout = '1s';"
                    + " SET idle_in_transaction_session_timeout = '10s'";

    /** How long a host may take for each response while a connection is opened: after that the next one is tried. */
    private static final int RESPONSE_SECONDS = 2;

    /** Enough for a host that does not respond and one that does. */
    private static final int LOGIN_SECONDS = 5;

    private static final Set<String> CONFLICTS = Set.of("40001", "40P01", "23505", "23503");

    private final SqlConfig config;
    private @Nullable ConnectionPool pool;

    PostgresDialect(SqlConfig config) {
        this.config = config;
    }

    @Override
    public DataSource unpooled() {
        return source(0);
    }

    @Override
    public ConnectionPool readers() {
        return writers();
    }

    @Override
    public synchronized ConnectionPool writers() {
        if (pool == null) {
            pool = new ConnectionPool(
                    "postgresql", new ReconnectingSource(source(RESPONSE_SECONDS), SETTINGS), config.connections());
        }
        return pool;
    }

    @Override
    public void limit(Connection connection, int millis) throws SQLException {
        connection.setNetworkTimeout(Runnable::run, millis);
    }

    /** @param socketTimeout how many seconds a response may take; 0 for any time */
    private DataSource source(int socketTimeout) {
        DatabaseUrl url = DatabaseUrl.parse(config.url());
        StringBuilder parameters = new StringBuilder(url.parameters().isEmpty() ? "?" : url.parameters());
        Map<String, Object> defaults = Map.of(
                "targetServerType",
                "primary",
                "connectTimeout",
                2,
                "loginTimeout",
                LOGIN_SECONDS,
                "socketTimeout",
                socketTimeout,
                "tcpKeepAlive",
                true,
                "ApplicationName",
                "guest-wifi-server");
        defaults.forEach((name, value) -> {
            if (parameters.indexOf(name + "=") < 0) {
                parameters.append('&').append(name).append('=').append(value);
            }
        });
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl("jdbc:postgresql://" + url.place() + parameters);
        source.setUser(config.user() == null ? url.user() : config.user());
        source.setPassword(config.password() == null ? url.password() : config.password());
        return source;
    }

    @Override
    public String migrations() {
        return "dev/guestwifi/server/store/sql/postgresql";
    }

    @Override
    public String hasTable(String name) {
        return "SELECT 1 WHERE to_regclass('" + name + "') IS NOT NULL";
    }

    @Override
    public Object parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Object parameter(LocalDate day) {
        return day;
    }

    @Override
    public @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public String instantParameter() {
        return "CAST(? AS timestamptz)";
    }

    @Override
    public String startOfDay(String column) {
        return "(" + column + "::timestamp AT TIME ZONE 'UTC')";
    }

    @Override
    public String dayOf(String column) {
        return "(" + column + " AT TIME ZONE 'UTC')::date";
    }

    @Override
    public String now() {
        return "clock_timestamp()";
    }

    @Override
    public String dayAgo() {
        return "(clock_timestamp() - interval '24 hours')";
    }

    @Override
    public String newId(String table) {
        return "DEFAULT";
    }

    @Override
    public String takeId(String table) {
        return "SELECT nextval(pg_get_serial_sequence('" + table + "', 'id'))";
    }

    @Override
    public String forUpdate() {
        return " FOR NO KEY UPDATE";
    }

    @Override
    public boolean isConflict(SQLException e) {
        return e.getSQLState() != null && CONFLICTS.contains(e.getSQLState());
    }

    @Override
    public String reason(SQLException e) {
        return PostgresFailure.reason(e);
    }

    @Override
    public boolean isHopeless(SQLException e) {
        return PostgresFailure.isHopeless(e);
    }

    @Override
    public void beginSnapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        }
    }

    @Override
    public BulkLoad bulkLoad(SqlConnection connection) throws SQLException {
        return new PostgresLoad(connection);
    }
}
