package dev.guestwifi.server.store.sql;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the database is, and how it is used.
 *
 * @param url {@code sqlite:FILE} or {@code postgresql://host[:port][,host…]/name[?…]}; user and password only in {@code
 *     postgresql://user:password@…}, which callers refuse where others could read it
 * @param user the user of PostgreSQL; null for that in the URL
 * @param password the password of PostgreSQL; null for that in the URL, or none
 * @param connections the most connections that are open at a time, from 1
 * @param startWait how long {@link SqlStores#open} waits for a database that is not there
 */
public record SqlConfig(
        String url, @Nullable String user, @Nullable String password, int connections, Duration startWait) {
    /** The default number of connections. */
    public static final int CONNECTIONS = 10;

    /** How long a start waits by default. */
    public static final Duration START_WAIT = Duration.ofSeconds(30);

    /** @throws IllegalArgumentException if the URL is malformed; the message does not show the password */
    public SqlConfig {
        DatabaseUrl.parse(url);
        if (connections < 1 || startWait.isNegative()) {
            throw new IllegalArgumentException("At least one connection is needed, and no negative wait.");
        }
    }

    /** Whether the URL has a password, which must not be where others can read it. */
    public boolean hasPasswordInUrl() {
        return DatabaseUrl.parse(url).password() != null;
    }

    /** The database as people may see it: without user, password and parameters. */
    public String shown() {
        return DatabaseUrl.parse(url).shown();
    }

    @Override
    public String toString() {
        return shown();
    }
}
