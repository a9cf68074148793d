package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.VoucherStore;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database has no more of, a disk or connections, makes calls fail in time, and nothing has to be restarted. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExhaustedTest {
    private static final PageRequest PAGE = new PageRequest(1, 10);
    private static final int MANY = 10_000;

    /** Two seconds are promised. A busy machine gets as much again. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private static VoucherTerms terms(int number) {
        return new VoucherTerms(1, "code-" + number, 1, 0, 0, BigDecimal.ZERO, 0);
    }

    private static String filled(SqlBackend kind) {
        String url = kind.newDatabase();
        SqlBackend.open(url, Clock.systemUTC()).close();
        String now = kind == SqlBackend.SQLITE ? "0" : "now()";
        SqlBackend.execute(
                url,
                "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'Default')",
                "INSERT INTO venue (team_id, id, business_id, address, created_at, updated_at) VALUES (1, 1, 1, 'a', "
                        + now + ", " + now + ")");
        return url;
    }

    @Test
    void a_file_that_cannot_grow_takes_no_creations_until_it_can() {
        String url = filled(SqlBackend.SQLITE);
        try (Database database = new Database(new SqliteDialect(SqlBackend.config(url)))) {
            VoucherStore vouchers = new SqlVouchers(database, Clock.systemUTC());
            // No less than it has.
            limitPages(database, 1);
            int created = 0;
            StoreUnavailableException failure = null;
            while (failure == null && created < MANY) {
                try {
                    assertThat(vouchers.create(1, terms(created))).isInstanceOf(Created.class);
                    created++;
                } catch (StoreUnavailableException e) {
                    failure = e;
                }
            }
            assertThat(failure).hasMessage("the disk is full");
            assertThat(vouchers.list(1, PAGE).total()).isEqualTo(created);

            limitPages(database, MANY);
            assertThat(vouchers.create(1, terms(created))).isInstanceOf(Created.class);
            assertThat(vouchers.list(1, PAGE).total()).isEqualTo(created + 1);
        }
        SqlBackend.SQLITE.remove(url);
    }

    private static void limitPages(Database database, int pages) {
        database.write(sql -> sql.exists("PRAGMA max_page_count = " + pages));
    }

    @Test
    void a_postgresql_whose_disk_is_full_takes_no_creations_until_it_is_not() {
        String url = filled(SqlBackend.POSTGRESQL);
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            SqlBackend.execute(
                    url,
                    "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                            + " RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$",
                    "CREATE TRIGGER full_disk BEFORE INSERT ON voucher EXECUTE FUNCTION full_disk()");
            assertThatThrownBy(() -> stores.vouchers().create(1, terms(1)))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("the disk of the database is full");
            assertThat(stores.vouchers().list(1, PAGE).total()).isZero();

            SqlBackend.execute(url, "DROP FUNCTION full_disk() CASCADE");
            assertThat(stores.vouchers().create(1, terms(1))).isInstanceOf(Created.class);
        }
        SqlBackend.POSTGRESQL.remove(url);
    }

    @ParameterizedTest
    @EnumSource
    void more_calls_than_connections_fail_in_time_while_all_of_them_wait(SqlBackend kind) throws Exception {
        String url = filled(kind);
        int calls = 3 * SqlBackend.config(url).connections();
        ExecutorService callers = Executors.newFixedThreadPool(calls);
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            try (Connection other = SqlBackend.connect(url);
                    Statement statement = other.createStatement()) {
                boolean isFile = kind == SqlBackend.SQLITE;
                statement.execute(isFile ? "BEGIN IMMEDIATE" : "BEGIN");
                statement.execute(isFile ? "SELECT 1" : "LOCK TABLE voucher IN ACCESS EXCLUSIVE MODE");
                List<Future<Duration>> failures = new ArrayList<>();
                for (int i = 0; i < calls; i++) {
                    int number = i;
                    failures.add(callers.submit(() -> timeOfFailure(stores.vouchers(), number)));
                }
                for (Future<Duration> failure : failures) {
                    assertThat(failure.get()).isLessThan(LIMIT);
                }
                statement.execute("ROLLBACK");
            }
            assertThat(stores.vouchers().create(1, terms(1))).isInstanceOf(Created.class);
        } finally {
            callers.shutdownNow();
        }
        kind.remove(url);
    }

    private static Duration timeOfFailure(VoucherStore vouchers, int number) {
        long start = System.nanoTime();
        assertThatThrownBy(() -> vouchers.create(1, terms(number))).isInstanceOf(StoreUnavailableException.class);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
