package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;

/** Totals and pages stay right whoever writes rows: a portal does it by SQL. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ListCountTest {
    private static final int WRITES = Integer.getInteger("count.writes", 1000);

    /** Both changes of the clocks of Auckland, the last and first instants of years, and the ends of the range. */
    private static final List<Instant> TIMES = List.of(
            Instant.parse("2025-04-05T13:59:59.999999Z"),
            Instant.parse("2025-04-05T14:00:00Z"),
            Instant.parse("2025-09-27T13:59:59.999999Z"),
            Instant.parse("2025-09-27T14:00:00Z"),
            Instant.parse("2024-12-31T23:59:59.999999Z"),
            Instant.parse("2025-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.parse("0000-01-01T00:00:00Z"),
            Instant.parse("9999-12-31T23:59:59.999999Z"));

    private SqlBackend backend = SqlBackend.SQLITE;
    private String url = "";

    @SuppressWarnings("NullAway.Init") // each test begins with it
    private SqlStores stores;

    private void begin(SqlBackend kind) {
        backend = kind;
        url = kind.newDatabase();
        stores = SqlBackend.open(url, Clock.systemUTC());
        SqlBackend.execute(
                url,
                "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'D')",
                "INSERT INTO team VALUES (2, 'b', 'B')");
    }

    @AfterEach
    void end() {
        if (stores != null) {
            stores.close();
            backend.remove(url);
        }
    }

    @ParameterizedTest
    @EnumSource
    void after_any_writes_the_counts_are_those_of_a_recount(SqlBackend kind) throws Exception {
        begin(kind);
        long seed = Long.getLong("store.seed", new Random().nextLong());
        Random random = new Random(seed);
        try (Connection foreign = SqlBackend.connect(url);
                Statement statement = foreign.createStatement()) {
            foreign.setAutoCommit(false);
            for (int i = 0; i < WRITES; i++) {
                statement.executeUpdate(anyWrite(random, i + 1));
                if (random.nextInt(10) == 0) {
                    foreign.rollback();
                } else if (random.nextInt(10) == 0) {
                    foreign.commit();
                }
            }
            foreign.commit();
            assertThat(counts(foreign))
                    .as("-Dstore.seed=%d", seed)
                    .isEqualTo(recount(foreign))
                    .isNotEmpty();
            assertWindows(foreign, seed);
        }
    }

    private String anyWrite(Random random, int number) {
        String table = random.nextBoolean() ? "customer" : "customer_visit";
        String where = " WHERE team_id = " + (1 + random.nextInt(2)) + " AND id % 7 = " + random.nextInt(7);
        return switch (random.nextInt(6)) {
            case 0 -> "DELETE FROM " + table + where + " AND id % 3 = 0";
            case 1 -> "UPDATE " + table + " SET created_at = " + time(random) + where;
            case 2 -> "UPDATE " + table + " SET first_name = 'x'" + where;
            case 3 ->
                "INSERT INTO " + table + " (team_id, id, created_at, updated_at) VALUES (1, " + number + ", "
                        + time(random) + ", " + time(random) + ") ON CONFLICT (team_id, id) DO UPDATE SET created_at = "
                        + time(random);
            case 4 -> "UPDATE " + table + " SET team_id = 3 - team_id, id = id + " + 1_000_000L * (number + 1) + where;
            default ->
                "INSERT INTO " + table + " (team_id, id, created_at, updated_at) VALUES (2, " + (number + 500_000)
                        + ", " + time(random) + ", " + time(random) + "), (1, " + (number + 600_000) + ", "
                        + time(random)
                        + ", " + time(random) + ")";
        };
    }

    private String time(Random random) {
        Instant time = TIMES.get(random.nextInt(TIMES.size()));
        return backend == SqlBackend.SQLITE
                ? String.valueOf(time.getEpochSecond() * 1_000_000 + time.getNano() / 1000)
                : "'"
                        + (time.isBefore(Instant.parse("0001-01-01T00:00:00Z"))
                                ? "0001-01-01T00:00:00Z BC"
                                : time.toString())
                        + "'";
    }

    /** Days in a zone with both clock changes, and whole years: what pages say must be what is in the table. */
    private void assertWindows(Connection connection, long seed) throws SQLException {
        ZoneId zone = ZoneId.of("Pacific/Auckland");
        List<DateWindow> windows = List.of(
                DateWindow.ALWAYS,
                DateWindow.between(LocalDate.of(2025, 4, 6), LocalDate.of(2025, 4, 6), zone),
                DateWindow.between(LocalDate.of(2025, 9, 27), LocalDate.of(2025, 9, 28), zone),
                DateWindow.between(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31), zone),
                DateWindow.between(null, LocalDate.of(2024, 12, 31), ZoneId.of("UTC")),
                DateWindow.between(LocalDate.of(2025, 1, 1), null, ZoneId.of("UTC")),
                DateWindow.between(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31), zone));
        List<Customer> all = stores.customers()
                .list(1, CustomerFilter.ALL, new PageRequest(1, 1_000_000))
                .rows();
        assertThat((long) all.size()).isEqualTo(number(connection, "SELECT count(*) FROM customer WHERE team_id = 1"));
        for (DateWindow window : windows) {
            List<Customer> inside = all.stream()
                    .filter(row -> window.from() == null || !row.createdAt().isBefore(window.from()))
                    .filter(row -> window.until() == null || row.createdAt().isBefore(window.until()))
                    .toList();
            for (int page : new int[] {1, 2, Math.max(1, inside.size() / 10), inside.size() / 10 + 1, 100_000}) {
                PageRequest request = new PageRequest(page, 10);
                List<Customer> rows =
                        inside.stream().skip(request.offset()).limit(10).toList();
                assertThat(stores.customers().list(1, new CustomerFilter(window), request))
                        .as("-Dstore.seed=%d %s", seed, window)
                        .isEqualTo(new Page<>(rows, inside.size(), request));
            }
        }
    }

    @Test
    void rows_that_are_copied_into_postgresql_count_and_a_truncated_table_has_none() throws Exception {
        begin(SqlBackend.POSTGRESQL);
        PageRequest page = new PageRequest(1, 10);
        try (Connection foreign = SqlBackend.connect(url);
                Statement statement = foreign.createStatement()) {
            copy(foreign, 1000);
            statement.execute("INSERT INTO customer_visit (team_id) VALUES (1)");
            assertThat(stores.customers().list(1, CustomerFilter.ALL, page).total())
                    .isEqualTo(1000);
            assertThat(counts(foreign)).isEqualTo(recount(foreign));

            statement.execute("TRUNCATE customer");
            assertThat(stores.customers().list(1, CustomerFilter.ALL, page).total())
                    .isZero();
            assertThat(counts(foreign)).isEqualTo(recount(foreign)).hasSize(1);
        }
    }

    private static void copy(Connection connection, int rows) throws SQLException, IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= rows; i++) {
            text.append("1\t").append(i).append("\t2025-0").append(1 + i % 9).append("-01 00:00:00+00\n");
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY customer (team_id, id, created_at) FROM STDIN", new StringReader(text.toString()));
    }

    private static List<String> counts(Connection connection) throws SQLException {
        return rows(
                connection,
                "SELECT team_id, list, day, sum(row_count) FROM list_count GROUP BY team_id, list, day"
                        + " HAVING sum(row_count) <> 0 ORDER BY 1, 2, 3");
    }

    private List<String> recount(Connection connection) throws SQLException {
        Dialect dialect = backend == SqlBackend.SQLITE
                ? new SqliteDialect(SqlBackend.config(url))
                : new PostgresDialect(SqlBackend.config(url));
        List<String> union = new ArrayList<>();
        for (String list : BulkLoad.LISTS) {
            String day = dialect.dayOf("created_at");
            union.add("SELECT team_id, '" + list + "' AS list, " + day + " AS day, count(*) FROM " + list
                    + " GROUP BY team_id, " + day);
        }
        return rows(connection, String.join(" UNION ALL ", union) + " ORDER BY 1, 2, 3");
    }

    private static List<String> rows(Connection connection, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getString(2) + " " + result.getString(3) + " "
                        + result.getString(4));
            }
        }
        return rows;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getLong(1);
        }
    }
}
