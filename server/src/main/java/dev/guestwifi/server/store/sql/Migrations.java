package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.store.UnusableStoreException;
import java.sql.SQLException;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Creates and upgrades the schema. Of servers that start together, one does it and the others wait. */
final class Migrations {
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
        Flyway flyway = flyway();
        for (int attempt = 1; ; attempt++) {
            try {
                migrate(flyway);
                return;
            } catch (FlywayException e) {
                SQLException cause = sqlCause(e);
                // On SQLite, which has no lock for it, another process may have made a table first.
                if (cause == null) {
                    throw new UnusableStoreException(
                            "The database " + shown + " has tables that are not of this program: use an empty one.", e);
                }
                if (attempt == ATTEMPTS) {
                    throw cause;
                }
            }
        }
    }

    private void migrate(Flyway flyway) {
        MigrationInfoService info = flyway.info();
        MigrationVersion known = Arrays.stream(info.all())
                .filter(migration -> !isFuture(migration))
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElse(MigrationVersion.EMPTY);
        for (MigrationInfo migration : info.applied()) {
            if (isFuture(migration)) {
                throw new UnusableStoreException(
                        "The schema of the database " + shown + " has version " + migration.getVersion()
                                + ", newer than " + known + " of this program: start a newer release.",
                        null);
            }
        }
        if (info.pending().length > 0) {
            flyway.migrate();
        }
    }

    private static boolean isFuture(MigrationInfo migration) {
        return migration.getState() == MigrationState.FUTURE_SUCCESS
                || migration.getState() == MigrationState.FUTURE_FAILED;
    }

    private Flyway flyway() {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dialect.unpooled())
                .locations("classpath:" + dialect.migrations())
                .table(HISTORY)
                .loggers("slf4j")
                .lockRetryCount(LOCK_ATTEMPTS)
                .connectRetries(0)
                .placeholderReplacement(false)
                .validateMigrationNaming(true)
                .failOnMissingLocations(true);
        return configuration.load();
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
