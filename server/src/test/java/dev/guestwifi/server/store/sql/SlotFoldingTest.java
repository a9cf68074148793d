package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.PageRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The counts of days that are over are added up, while others write rows of these days. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlotFoldingTest {
    private static final PageRequest PAGE = new PageRequest(1, 1);
    private static final int DAYS = 30;
    private static final int WRITERS = 3;
    private static final int ROWS = 100;

    private static String filled(SqlBackend kind) {
        String url = kind.newDatabase();
        SqlBackend.open(url, Clock.systemUTC()).close();
        SqlBackend.execute(url, "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'Default')");
        return url;
    }

    private static String insert(SqlBackend kind, int id) {
        long day = id % DAYS;
        String time = kind == SqlBackend.SQLITE
                ? "" + day * 86_400_000_000L
                : "timestamptz '2020-01-01Z' + interval '" + day + " days'";
        return "INSERT INTO customer (team_id, id, created_at, updated_at) VALUES (1, " + id + ", " + time + ", " + time
                + ")";
    }

    private static void write(SqlBackend kind, String url, int first, boolean isDeleting) {
        try (Connection connection = SqlBackend.connect(url);
                Statement statement = connection.createStatement()) {
            for (int id = first; id < first + ROWS; id++) {
                statement.execute(insert(kind, id));
                if (isDeleting) {
                    statement.execute("DELETE FROM customer WHERE team_id = 1 AND id = " + id);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(String url, String sql) throws SQLException {
        try (Connection connection = SqlBackend.connect(url);
                Statement statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }

    @Test
    void totals_are_exact_while_rows_of_folded_days_are_written() throws Exception {
        String url = filled(SqlBackend.POSTGRESQL);
        ExecutorService others = Executors.newFixedThreadPool(WRITERS + 1);
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            // The same backend counts in the same slot: each writer is one of its own.
            List<Future<?>> writers = new ArrayList<>();
            write(SqlBackend.POSTGRESQL, url, 1, false);
            for (int writer = 1; writer <= WRITERS; writer++) {
                int first = 1 + writer * 1000;
                boolean isDeleting = writer == WRITERS;
                writers.add(others.submit(() -> write(SqlBackend.POSTGRESQL, url, first, isDeleting)));
            }
            AtomicBoolean areWriting = new AtomicBoolean(true);
            Future<?> reader = others.submit(() -> {
                long last = ROWS;
                while (areWriting.get()) {
                    long total =
                            stores.customers().list(1, CustomerFilter.ALL, PAGE).total();
                    assertThat(total).isBetween(last, (long) WRITERS * ROWS + 1);
                    // One row of the writer that deletes again may be there.
                    last = Math.max(last, total - 1);
                }
            });
            while (writers.stream().anyMatch(writer -> !writer.isDone())) {
                stores.tidy();
            }
            areWriting.set(false);
            reader.get();
            for (Future<?> writer : writers) {
                writer.get();
            }
            stores.tidy();
            stores.tidy();

            assertThat(number(url, "SELECT count(*) FROM list_count")).isEqualTo(DAYS);
            assertThat(number(url, "SELECT sum(slot) FROM list_count")).isZero();
            assertThat(number(url, "SELECT sum(row_count) FROM list_count")).isEqualTo(WRITERS * ROWS);
            assertThat(stores.customers().list(1, CustomerFilter.ALL, PAGE).total())
                    .isEqualTo(WRITERS * ROWS);
        } finally {
            others.shutdownNow();
        }
        SqlBackend.POSTGRESQL.remove(url);
    }

    @ParameterizedTest
    @EnumSource
    void days_without_rows_are_forgotten_and_those_that_are_not_over_stay(SqlBackend kind) throws Exception {
        String url = filled(kind);
        String today = kind == SqlBackend.SQLITE ? "unixepoch() * 1000000" : "now()";
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            write(kind, url, 1, true);
            SqlBackend.execute(
                    url,
                    "INSERT INTO customer (team_id, id, created_at, updated_at) VALUES (1, 9999, %s, %<s)"
                            .formatted(today),
                    "DELETE FROM customer WHERE team_id = 1");
            stores.tidy();

            assertThat(number(url, "SELECT count(*) FROM list_count")).isEqualTo(1);
            SqlBackend.execute(url, insert(kind, 1));
            assertThat(stores.customers().list(1, CustomerFilter.ALL, PAGE).total())
                    .isEqualTo(1);
        }
        kind.remove(url);
    }
}
