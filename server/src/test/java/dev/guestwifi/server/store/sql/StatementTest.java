package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.TestTime;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The statements that requests send. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StatementTest {
    private static final Instant T0 = Instant.parse("2025-08-22T03:10:12Z");
    private static final Pattern TABLE = Pattern.compile("(?:FROM|INTO|UPDATE|JOIN) ([a-z_]+)(.*?)(?=FROM|INTO|$)");
    private static final List<String> WITHOUT_TEAM = List.of("place", "last_id");

    @ParameterizedTest
    @EnumSource
    void each_statement_of_a_request_names_one_team_for_every_table(SqlBackend backend) {
        List<String> sent = new ArrayList<>();
        try (Stores stores = filled(backend);
                SentStatements statements = new SentStatements()) {
            requests(stores);
            sent.addAll(statements.all());
        }

        assertThat(sent).hasSizeGreaterThan(15).allSatisfy(sql -> {
            Matcher tables = TABLE.matcher(sql);
            while (tables.find()) {
                String table = tables.group(1);
                String rest = tables.group(2);
                boolean isTeam = table.equals("team") && rest.startsWith(" WHERE id = ?");
                boolean isInsert = rest.contains("team_id") && sql.contains("INSERT INTO " + table);
                assertThat(isTeam || isInsert || WITHOUT_TEAM.contains(table) || rest.startsWith(" WHERE team_id = ?"))
                        .as("%s in: %s", table, sql)
                        .isTrue();
            }
        });
    }

    private static void requests(Stores stores) {
        Instant noon = Instant.parse("2025-08-21T12:00:00Z");
        DateWindow cut = new DateWindow(noon, noon.plusSeconds(400_000));
        for (int page : new int[] {1, 2}) {
            PageRequest request = new PageRequest(page, 10);
            stores.venues().list(1, request);
            stores.customers().list(1, CustomerFilter.ALL, request);
            stores.customers().list(1, new CustomerFilter(cut), request);
            stores.customerVisits().list(1, CustomerVisitFilter.ALL, request);
            stores.vouchers().list(1, request);
        }
        VoucherTerms terms = new VoucherTerms(1, "A", 1, 0, 0, BigDecimal.ZERO, 0);
        IdempotencyKey key = new IdempotencyKey(7, "n");
        Created created = (Created) stores.vouchers().createOnce(1, terms, key);
        stores.vouchers().createOnce(1, terms, key);
        stores.vouchers().create(1, terms);
        stores.vouchers().delete(1, created.voucher().id());
    }

    @Test
    void no_page_is_found_by_reading_a_table() throws Exception {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        try (SqlStores stores = SqlBackend.open(url, new TestTime());
                SentStatements statements = new SentStatements()) {
            SqlBackend.execute(
                    url,
                    "INSERT INTO team (id, slug, name) VALUES (1, 'default', 'D')",
                    "INSERT INTO customer (team_id, id, created_at) SELECT 1, i, timestamptz '2025-01-01Z'"
                            + " + i * interval '10 minutes' FROM generate_series(1, 50000) AS i",
                    "ANALYZE");
            PageRequest last = new PageRequest(5000, 10);
            assertThat(stores.customers().list(1, CustomerFilter.ALL, last).rows())
                    .hasSize(10);

            // A day has 144 rows: no more than these are skipped, and then ten are read.
            assertThat(rowsRead(url, statements.all().get(0))).isLessThan(144 + 10 + 10);
        } finally {
            SqlBackend.POSTGRESQL.remove(url);
        }
    }

    /** The rows of the list that PostgreSQL reads for its last page. */
    private static long rowsRead(String url, String sql) throws SQLException {
        long rows = 0;
        try (Connection connection = SqlBackend.connect(url)) {
            try (PreparedStatement explain =
                    connection.prepareStatement("EXPLAIN (ANALYZE, TIMING off, COSTS off) " + sql)) {
                Object[] parameters = {49_990L, 1L, "customer", 49_990L, 1L, "customer", 1L, 1L, 10};
                for (int i = 0; i < parameters.length; i++) {
                    explain.setObject(i + 1, parameters[i]);
                }
                Pattern scan = Pattern.compile("Scan.* on customer .*rows=(\\d+)");
                try (ResultSet plan = explain.executeQuery()) {
                    while (plan.next()) {
                        Matcher line = scan.matcher(plan.getString(1));
                        rows += line.find() ? Long.parseLong(line.group(1)) : 0;
                    }
                }
            }
        }
        assertThat(rows).isPositive();
        return rows;
    }

    private static Stores filled(SqlBackend backend) {
        StoresBuilder builder = backend.builder(new TestTime());
        builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        builder.add(new Venue(1, 1, 1, "1 Harbour Road", null, null, null, null, T0, T0));
        return builder.build();
    }
}
