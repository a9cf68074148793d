package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.UnusableStoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * Creates and upgrades the schema. Of servers that start together, one does it and the others wait. A schema that has
 * this program's version costs one query.
 */
final class Migrations {
    /** The version of the last migration. */
    static final int VERSION = 3;

    private static final String HISTORY = "schema_version";
    private static final int LOCK_ATTEMPTS = 30;
    private static final int ATTEMPTS = 5;

    private final Dialect dialect;
    private final String shown;

    /** @param shown the database as people may see it */
    Migrations(Dialect dialect, String shown) {
        this.dialect = dialect;
        this.shown = shown;
    }

    /**
     * @throws SQLException if the database cannot be used at present
     * @throws UnusableStoreException if the schema is newer than this program, or not one of this program
     */
    void run() throws SQLException {
        for (int attempt = 1; version() < VERSION; attempt++) {
            try {
                migrate();
            } catch (FlywayException e) {
                SQLException cause = sqlCause(e);
                if (cause == null) {
                    throw new UnusableStoreException(
                            "The database " + shown + " has tables that are not of this program: use an empty one.", e);
                }
                // On SQLite, which has no lock for it, another process may have made a table first.
                if (attempt == ATTEMPTS) {
                    throw cause;
                }
            }
        }
    }

    /** The version of the schema; 0 if there is none. */
    private int version() throws SQLException {
        try (Connection connection = dialect.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            int version = 0;
            if (hasHistory(statement)) {
                String last = "SELECT max(CAST(version AS integer)) FROM " + HISTORY + " WHERE success";
                try (ResultSet row = statement.executeQuery(last)) {
                    version = row.next() ? row.getInt(1) : 0;
                }
            }
            if (version > VERSION) {
                throw new UnusableStoreException(
                        "The schema of the database " + shown + " has version " + version
                                + ", and this program knows only " + VERSION + ": use a newer release.",
                        null);
            }
            return version;
        }
    }

    private boolean hasHistory(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(dialect.hasTable(HISTORY))) {
            return row.next();
        }
    }

    private void migrate() {
        Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dialect.unpooled())
                .locations("classpath:" + dialect.migrations())
                .table(HISTORY)
                .loggers("slf4j")
                .lockRetryCount(LOCK_ATTEMPTS)
                .connectRetries(0)
                .placeholderReplacement(false)
                .failOnMissingLocations(true)
                .load()
                .migrate();
    }

    private static @Nullable SQLException sqlCause(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
