package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens while a database cannot be used, or must not be. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UnavailableTest {
    private static final PageRequest PAGE = new PageRequest(1, 10);
    private static final VoucherTerms TERMS = new VoucherTerms(1, "A", 1, 0, 0, BigDecimal.ZERO, 0);
    private static final String[] TEAM = {
        "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'Default')",
        "INSERT INTO venue (team_id, id, business_id, address, created_at, updated_at) VALUES (1, 1, 1, 'a', %s, %<s)"
    };

    @TempDir
    private Path folder;

    private static void addTeam(SqlBackend kind, String url) {
        SqlBackend.execute(url, TEAM[0], TEAM[1].formatted(kind == SqlBackend.SQLITE ? "0" : "now()"));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void a_start_without_a_database_waits_and_says_so_once() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        List<String> progress = new ArrayList<>();
        SqlConfig config = new SqlConfig(
                "postgresql://me:top-secret@127.0.0.1:" + port + "/name?sslmode=disable",
                null,
                null,
                1,
                Duration.ofSeconds(1));

        assertThatThrownBy(() -> SqlStores.open(config, Clock.systemUTC(), progress::add))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("no connection")
                .rootCause()
                .hasMessageNotContaining("secret");
        assertThat(progress)
                .containsExactly(
                        "Waiting up to 1 s for the database postgresql://127.0.0.1:" + port + "/name: no connection.");
    }

    @Test
    void a_file_that_is_no_database_is_not_used() throws Exception {
        Path file = Files.writeString(folder.resolve("text.db"), "x".repeat(10_000));

        assertThatThrownBy(() -> SqlBackend.open("sqlite:" + file, Clock.systemUTC()))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessage("The database sqlite:" + file + " cannot be used: the file is not a SQLite database.");
        assertThat(Files.readString(file)).isEqualTo("x".repeat(10_000));
    }

    @ParameterizedTest
    @EnumSource
    void a_newer_schema_is_not_used(SqlBackend kind) {
        String url = kind.newDatabase();
        SqlBackend.open(url, Clock.systemUTC()).close();
        String newer = "INSERT INTO schema_version (installed_rank, version, description, type, script, installed_by,"
                + " execution_time, success) VALUES (99, '%d', 'x', 'SQL', 'x', 'x', 1, %s)";
        int version = Migrations.VERSION + 1;
        SqlBackend.execute(url, newer.formatted(version, kind == SqlBackend.SQLITE ? "1" : "true"));
        try {
            assertThatThrownBy(() -> SqlBackend.open(url, Clock.systemUTC()))
                    .isInstanceOf(UnusableStoreException.class)
                    .hasMessageContaining(
                            "has version %d, and this program knows only %d: use a newer release.",
                            version, version - 1);
        } finally {
            SqlBackend.execute(url, "DELETE FROM schema_version WHERE installed_rank = 99");
            kind.remove(url);
        }
    }

    @Test
    void tables_of_another_program_are_not_touched() {
        String url = SqlBackend.SQLITE.newDatabase();
        SqlBackend.execute(url, "CREATE TABLE other (id INTEGER)");

        assertThatThrownBy(() -> SqlBackend.open(url, Clock.systemUTC())).isInstanceOf(UnusableStoreException.class);
        SqlBackend.execute(url, "INSERT INTO other VALUES (1)");
        SqlBackend.SQLITE.remove(url);
    }

    @Test
    void while_another_process_writes_to_the_file_a_creation_is_unavailable_and_pages_are_not() throws Exception {
        String url = SqlBackend.SQLITE.newDatabase();
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            addTeam(SqlBackend.SQLITE, url);
            try (Connection other = SqlBackend.connect(url);
                    Statement statement = other.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
                assertUnavailable(() -> stores.vouchers().create(1, TERMS));
                assertThat(stores.vouchers().list(1, PAGE).total()).isZero();
                statement.execute("ROLLBACK");
            }
            assertThat(stores.vouchers().create(1, TERMS)).isInstanceOf(Created.class);
        }
        SqlBackend.SQLITE.remove(url);
    }

    @Test
    void broken_connections_are_replaced() {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            addTeam(SqlBackend.POSTGRESQL, url);
            assertThat(stores.vouchers().create(1, TERMS)).isInstanceOf(Created.class);
            for (int i = 0; i < 3; i++) {
                SqlBackend.execute(
                        url,
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                eventually(stores::ready);
                assertThat(stores.vouchers().list(1, PAGE).total()).isEqualTo(1);
            }
        }
        SqlBackend.POSTGRESQL.remove(url);
    }

    @Test
    void a_database_that_can_only_read_takes_no_writes_until_it_can() {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        String name = url.substring(url.lastIndexOf('/') + 1);
        try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
            addTeam(SqlBackend.POSTGRESQL, url);
            SqlBackend.execute(url, "ALTER DATABASE " + name + " SET default_transaction_read_only = on");
            SqlBackend.execute(
                    url,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
            assertUnavailable(() -> stores.vouchers().create(1, TERMS));

            SqlBackend.execute(url, "SET default_transaction_read_only = off", "ALTER DATABASE " + name + " RESET ALL");
            eventually(() -> assertThat(stores.vouchers().createOnce(1, TERMS, new IdempotencyKey(1, "n")))
                    .isInstanceOf(Created.class));
            assertThat(stores.vouchers().list(1, PAGE).total()).isEqualTo(1);
        }
        SqlBackend.POSTGRESQL.remove(url);
    }

    /** PostgreSQL reports the commit as a success, with a warning: on a standby it is not. */
    @Test
    void a_commit_whose_wait_for_the_standby_was_cancelled_is_not_acknowledged() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .start()) {
            String url = "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres";
            SqlBackend.open(url, Clock.systemUTC()).close();
            addTeam(SqlBackend.POSTGRESQL, url);
            SqlBackend.execute(url, "ALTER DATABASE postgres SET synchronous_commit = on");
            SqlBackend.execute(url, "ALTER SYSTEM SET synchronous_standby_names = 'nobody'");
            SqlBackend.execute(url, "SELECT pg_reload_conf()");
            awaitStandbyName(url);
            try (SqlStores stores = SqlBackend.open(url, Clock.systemUTC())) {
                CompletableFuture<Object> creation =
                        CompletableFuture.supplyAsync(() -> stores.vouchers().create(1, TERMS));
                cancelWaits(url, creation);

                assertThatThrownBy(creation::join)
                        .cause()
                        .isInstanceOf(StoreUnavailableException.class)
                        .hasMessage("a commit was not confirmed by the standby");
            }
        }
    }

    private static void awaitStandbyName(String url) throws SQLException {
        String isSet = "SELECT 1 WHERE current_setting('synchronous_standby_names') = 'nobody'";
        boolean isLoaded = false;
        while (!isLoaded) {
            try (Connection connection = SqlBackend.connect(url);
                    Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(isSet)) {
                isLoaded = result.next();
            }
        }
    }

    private static void cancelWaits(String url, CompletableFuture<Object> creation) throws Exception {
        String cancel = "SELECT pg_cancel_backend(pid) FROM pg_stat_activity WHERE wait_event = 'SyncRep'";
        try (Connection connection = SqlBackend.connect(url);
                Statement statement = connection.createStatement()) {
            while (!creation.isDone()) {
                statement.execute(cancel);
            }
        }
    }

    /** Tries again while the store is unavailable, at most a minute. */
    private static void eventually(Runnable action) {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            try {
                action.run();
                return;
            } catch (StoreUnavailableException e) {
                assertThat(System.nanoTime()).as("%s", e.reason()).isLessThan(end);
            }
        }
    }
}
