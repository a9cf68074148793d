package dev.guestwifi.server.cli.data;

import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.sql.SqlConfig;
import dev.guestwifi.server.store.sql.SqlStores;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;

/**
 * A database that a server or a command has opened.
 *
 * @param shown what it is called in messages: nothing secret
 */
public record OpenDatabase(Stores stores, String shown) {
    /**
     * Opens a database for a server. One that is empty is filled with the demo data, or else gets the default team.
     *
     * @param isDemo whether to fill an empty one with demo data and demo keys
     * @param progress gets one line if the database has to be waited for
     * @throws IllegalArgumentException if an option is wrong
     * @throws UnusableStoreException if the database must not be used or cannot be reached; the message is one sentence
     */
    public static OpenDatabase forServer(
            DatabaseOptions options,
            Map<String, String> environment,
            Clock clock,
            boolean isDemo,
            PrintWriter progress) {
        SqlConfig config = options.config(environment);
        SqlStores database = open(config, clock, progress);
        boolean isReady = false;
        try {
            if (database.isEmpty()) {
                fill(database, isDemo);
            }
            isReady = true;
            return new OpenDatabase(database, config.shown());
        } catch (StoreUnavailableException e) {
            throw unreachable(config, e);
        } finally {
            if (!isReady) {
                database.close();
            }
        }
    }

    /** @throws UnusableStoreException if the database must not be used or cannot be reached */
    static SqlStores open(SqlConfig config, Clock clock, PrintWriter progress) {
        try {
            return SqlStores.open(config, clock, line -> {
                progress.println(line);
                progress.flush();
            });
        } catch (StoreUnavailableException e) {
            throw unreachable(config, e);
        }
    }

    static UnusableStoreException unreachable(SqlConfig config, StoreUnavailableException e) {
        return new UnusableStoreException("The database " + config.shown() + " cannot be used: " + e.reason() + ".", e);
    }

    private static void fill(SqlStores database, boolean isDemo) {
        try (StoresBuilder builder = database.builder(false)) {
            if (isDemo) {
                DemoData.fill(builder);
                for (DemoKeys key : DemoKeys.values()) {
                    builder.add(key.stored());
                }
            } else {
                builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
            }
            builder.build();
        }
    }
}
