package dev.guestwifi.server.store.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Makes pools of connections. */
final class Pools {
    private static final long CONNECTION_MILLIS = 1000;
    private static final String READ_ONLY = "25006";

    private Pools() {}

    /**
     * A pool that starts without a database, and opens connections when they are needed.
     *
     * @param settings a statement that each new connection runs, or null
     */
    static HikariDataSource of(String name, DataSource source, int connections, @Nullable String settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECTION_MILLIS);
        config.setValidationTimeout(CONNECTION_MILLIS / 2);
        config.setInitializationFailTimeout(-1);
        config.setConnectionInitSql(settings);
        config.setExceptionOverride(new StandbyEviction());
        return new HikariDataSource(config);
    }

    /** A connection to a primary that has become a standby can only read: it is of no more use. */
    private static final class StandbyEviction implements SQLExceptionOverride {
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            return READ_ONLY.equals(e.getSQLState()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
        }
    }
}
