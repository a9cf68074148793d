package dev.guestwifi.server.store.sql;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL for tests: one instance for all tests of this process, started from Maven Central at the first use and
 * stopped with the process. With {@code -Dtest.postgresql=//user@host:port/name}, databases of that server instead,
 * whose names start with {@code guestwifi_test_}.
 */
public final class TestPostgres {
    private static final @Nullable String OTHER = System.getProperty("test.postgresql");
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String PREFIX =
            "guestwifi_test_" + ProcessHandle.current().pid() + "_";

    private static @Nullable EmbeddedPostgres instance;

    private TestPostgres() {}

    /** The URL of a new, empty database. */
    public static String newDatabase() {
        String name = PREFIX + NUMBERS.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return server() + "/" + name;
    }

    /** Removes a database, also if there are connections to it. */
    public static void drop(String url) {
        execute("DROP DATABASE " + url.substring(url.lastIndexOf('/') + 1) + " WITH (FORCE)");
    }

    static Connection connect(String url) throws SQLException {
        DatabaseUrl parts = DatabaseUrl.parse(url);
        return DriverManager.getConnection("jdbc:postgresql://" + parts.place(), parts.user(), parts.password());
    }

    private static void execute(String sql) {
        try (Connection connection = connect(server() + "/postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized String server() {
        if (OTHER != null) {
            return "postgresql:" + OTHER.substring(0, OTHER.lastIndexOf('/'));
        }
        if (instance == null) {
            try {
                instance = EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofMinutes(2))
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return "postgresql://postgres@localhost:" + instance.getPort();
    }
}
