package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.TestTime;
import dev.guestwifi.server.store.Backend;
import dev.guestwifi.server.store.StoresBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A new database for each store: a file in a folder of its own, or one of the shared PostgreSQL. */
@SuppressWarnings("ImmutableEnumChecker") // it counts what is open
public enum SqlBackend implements Backend {
    SQLITE,
    POSTGRESQL;

    /** Making a database takes PostgreSQL longer than most tests: emptied ones are used again. */
    private static final Deque<String> EMPTY = new ConcurrentLinkedDeque<>();

    @SuppressWarnings("ImmutableEnumChecker") // which databases are there
    private final Set<String> open = ConcurrentHashMap.newKeySet();

    @Override
    public StoresBuilder builder(TestTime time) {
        String url = newDatabase();
        return new RemovedWithStores(open(url, time), () -> remove(url));
    }

    /** An empty database, perhaps without the schema. */
    public String newDatabase() {
        String emptied = this == SQLITE ? null : EMPTY.pollFirst();
        String url = emptied != null ? emptied : this == SQLITE ? "sqlite:" + newFile() : TestPostgres.newDatabase();
        open.add(url);
        return url;
    }

    public static SqlStores open(String url, Clock clock) {
        return SqlStores.open(config(url), clock, sentence -> {});
    }

    public static SqlConfig config(String url) {
        return new SqlConfig(url, null, null, 4, Duration.ofSeconds(30));
    }

    public void remove(String url) {
        open.remove(url);
        if (this == SQLITE) {
            deleteFolder(Path.of(url.substring("sqlite:".length())).resolveSibling("."));
        } else {
            execute(url, "TRUNCATE admin_secret, " + String.join(", ", BulkLoad.REPLACED) + " RESTART IDENTITY");
            EMPTY.addFirst(url);
        }
    }

    /** Makes what the database measures by its own clock older. */
    @Override
    public void pass(TestTime time, Duration duration) {
        time.pass(duration);
        long seconds = duration.toSeconds();
        String past = this == SQLITE ? " - " + seconds * 1_000_000 : " - interval '" + seconds + " seconds'";
        for (String url : open) {
            execute(url, "UPDATE idempotency_record SET remembered_at = remembered_at" + past);
            execute(url, "UPDATE admin_session SET started_at = started_at" + past + ", used_at = used_at" + past);
        }
    }

    @Override
    public int rounds(int inMemory) {
        return Math.max(1, inMemory / 10);
    }

    /** Connects as a program does that is not the server. */
    static Connection connect(String url) throws SQLException {
        return url.startsWith("sqlite:") ? DriverManager.getConnection("jdbc:" + url) : TestPostgres.connect(url);
    }

    public static void execute(String url, String... statements) {
        try (Connection connection = connect(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path newFile() {
        try {
            return Files.createTempDirectory("guest-wifi-test").resolve("guest-wifi.db");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteFolder(Path folder) {
        try (var files = Files.list(folder.normalize())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder.normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
