package dev.guestwifi.server.cli.data;

import dev.guestwifi.server.store.sql.SqlConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the database is. */
public final class DatabaseOptions {
    /** The environment variable of the URL. */
    public static final String VARIABLE = "GUESTWIFI_DATABASE";

    /** The environment variable of the password. */
    public static final String PASSWORD_VARIABLE = "GUESTWIFI_DATABASE_PASSWORD";

    /** What the names of these options begin with. */
    public static final String PREFIX = "--database";

    private static final int CONNECTIONS = 10;
    private static final int MAX_CONNECTIONS = 1000;
    private static final int WAIT_SECONDS = 30;
    private static final int MAX_WAIT_SECONDS = 3600;
    private static final int SHORTEST_START = 10;

    @Option(
            names = PREFIX,
            paramLabel = "URL",
            description = "Keep everything in this database: sqlite:FILE or postgresql://HOST[:PORT][,HOST...]/NAME.")
    public @Nullable String url;

    @Option(names = "--database-user", paramLabel = "NAME", description = "The user of PostgreSQL.")
    public @Nullable String user;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "Its first line is the password of PostgreSQL; or " + PASSWORD_VARIABLE + " has it.")
    public @Nullable Path passwordFile;

    @Option(
            names = "--database-wait",
            paramLabel = "SECONDS",
            defaultValue = "" + WAIT_SECONDS,
            description = "How long a start waits for the database (${DEFAULT-VALUE}).")
    public int waitSeconds = WAIT_SECONDS;

    @Option(
            names = "--database-connections",
            paramLabel = "N",
            defaultValue = "" + CONNECTIONS,
            description = "The most connections to the database at a time (${DEFAULT-VALUE}).")
    public int connections = CONNECTIONS;

    /** Whether there is a database. */
    public boolean isGiven() {
        return url != null;
    }

    /** The database as people may see it, once the options have been checked. */
    String shown() {
        return new SqlConfig(Objects.requireNonNull(url), null, null, connections(), Duration.ZERO).shown();
    }

    /** The time limit for all database calls of a start, counted from the first response. */
    public Duration startLimit() {
        return Duration.ofSeconds(Math.max(waitSeconds, SHORTEST_START));
    }

    /** The most calls that are sent to the database at a time. */
    public int connections() {
        return Math.max(1, Math.min(connections, MAX_CONNECTIONS));
    }

    /**
     * The configuration of the database.
     *
     * @throws IllegalArgumentException if a value is wrong, or the password is where others can read it
     */
    SqlConfig config(Map<String, String> environment) {
        String address = Objects.requireNonNull(url);
        check("--database-connections", connections, 1, MAX_CONNECTIONS);
        check("--database-wait", waitSeconds, 0, MAX_WAIT_SECONDS);
        SqlConfig config =
                new SqlConfig(address, user, password(environment), connections, Duration.ofSeconds(waitSeconds));
        if (config.hasPasswordInUrl() && !address.equals(environment.get(VARIABLE))) {
            throw new IllegalArgumentException("the password of the database must not be on the command line, where"
                    + " every user of the machine can read it: use " + PASSWORD_VARIABLE
                    + " or --database-password-file");
        }
        return config;
    }

    private @Nullable String password(Map<String, String> environment) {
        String password = environment.getOrDefault(PASSWORD_VARIABLE, "");
        Path file = passwordFile;
        if (file == null) {
            return password.isEmpty() ? null : password;
        }
        if (!password.isEmpty()) {
            throw new IllegalArgumentException(
                    "the database password is given twice, in " + PASSWORD_VARIABLE + " and in a file");
        }
        try {
            return Files.readString(file)
                    .lines()
                    .findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(
                            () -> new IllegalArgumentException("the database password file " + file + " is empty"));
        } catch (IOException e) {
            throw new IllegalArgumentException("the database password file " + file + " cannot be read", e);
        }
    }

    private static void check(String name, int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(name + " must be from " + least + " to " + most + ", not " + number);
        }
    }
}
