package dev.guestwifi.server.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Action;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.StoresSink;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.VoucherStore.Creation.Created;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Import and export: all rows or none, and what comes out is what went in. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BulkLoadTest {
    private static final Instant T0 = Instant.parse("2025-08-22T03:10:12.000001Z");
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999Z");
    private static final String ODD = "tab\t, line\n\r, \\N, \\., \"quotes\", 'apostrophe', Ωμέγα 🛜, \u0001\u007f";
    private static final PageRequest PAGE = new PageRequest(1, 10);

    private SqlBackend backend = SqlBackend.SQLITE;
    private String url = "";

    @SuppressWarnings("NullAway.Init") // each test begins with it
    private SqlStores stores;

    private void begin(SqlBackend kind) {
        backend = kind;
        url = kind.newDatabase();
        stores = SqlBackend.open(url, Clock.systemUTC());
    }

    @AfterEach
    void end() {
        stores.close();
        backend.remove(url);
    }

    private static List<Object> rows() {
        List<Object> rows = new ArrayList<>();
        rows.add(new Team(3, "default", ODD));
        rows.add(new Team(7, "north-shore", "North Shore"));
        rows.add(new Venue(5, 9, 3, ODD, ODD, null, "", 1L << 53, FIRST, LAST));
        rows.add(new Customer(8, 3, ODD, "", null, ODD, ODD, true, "1", ODD, LAST, FIRST));
        rows.add(new Customer(9, 7, null, null, null, null, null, false, null, null, FIRST, LAST));
        rows.add(new CustomerVisit(4, 3, ODD, ODD, null, ODD, "02:00:00:00:00:01", 8L, 5L, T0, LAST));
        rows.add(new CustomerVisit(6, 7, null, null, null, null, null, null, null, FIRST, T0));
        rows.add(new Voucher(41, 3, 8L, new VoucherTerms(5, ODD, 3650, 1, 2, new BigDecimal("99999.99"), 3), T0, LAST));
        KeyTerms terms = new KeyTerms(ODD, 3L, Access.READ_ONLY, Duration.ofSeconds(7, 1000), RateLimit.parse("10/s"));
        rows.add(new ApiKey(2, new Fingerprint("ab", "gwf_", "wxyz"), terms, T0, T0, LAST));
        KeyTerms instance = new KeyTerms("Till", null, Access.READ_WRITE, null);
        rows.add(new ApiKey(12, new Fingerprint("cd", "gwf_", "abcd"), instance, T0, null, null));
        return rows;
    }

    private static void addAll(List<Object> rows, StoresSink sink) {
        for (Object row : rows) {
            if (row instanceof Team team) {
                sink.add(team);
            } else if (row instanceof Venue venue) {
                sink.add(venue);
            } else if (row instanceof Customer customer) {
                sink.add(customer);
            } else if (row instanceof CustomerVisit visit) {
                sink.add(visit);
            } else if (row instanceof Voucher voucher) {
                sink.add(voucher);
            } else {
                sink.add((ApiKey) row);
            }
        }
    }

    private List<Object> exported() {
        List<Object> rows = new ArrayList<>();
        stores.copyTo(new StoresSink() {
            @Override
            public void add(Team team) {
                rows.add(team);
            }

            @Override
            public void add(Venue venue) {
                rows.add(venue);
            }

            @Override
            public void add(Customer customer) {
                rows.add(customer);
            }

            @Override
            public void add(CustomerVisit visit) {
                rows.add(visit);
            }

            @Override
            public void add(Voucher voucher) {
                rows.add(voucher);
            }

            @Override
            public void add(ApiKey key) {
                rows.add(key);
            }
        });
        return rows;
    }

    private void load(boolean replace) {
        try (StoresBuilder builder = stores.builder(replace)) {
            addAll(rows(), builder);
            builder.build();
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_exported_is_what_was_imported(SqlBackend kind) {
        begin(kind);
        load(false);

        assertThat(exported()).isEqualTo(rows());
    }

    @ParameterizedTest
    @EnumSource
    void rows_are_replaced_only_if_that_is_asked_for_and_then_with_all_that_belongs_to_them(SqlBackend kind) {
        begin(kind);
        load(false);
        stores.audit().append(Action.SIGN_IN_REFUSED, new Origin("nobody", "192.0.2.1", "r", null));

        assertThatThrownBy(() -> stores.builder(false))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessageContaining("is not empty");
        assertThat(exported()).isEqualTo(rows());
        load(true);

        assertThat(exported()).isEqualTo(rows());
        assertThat(stores.audit().newest(1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_load_that_fails_or_is_given_up_leaves_what_was_there(SqlBackend kind) {
        begin(kind);
        load(false);

        StoresBuilder failing = stores.builder(true);
        assertThatThrownBy(() -> {
                    addAll(rows(), failing);
                    addAll(rows(), failing);
                    failing.build();
                })
                .isInstanceOf(StoreUnavailableException.class);
        stores.builder(true).close();

        assertThat(exported()).isEqualTo(rows());
        assertThat(stores.customers().list(3, CustomerFilter.ALL, PAGE).total()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void after_a_load_totals_are_right_and_later_rows_count(SqlBackend kind) {
        begin(kind);
        load(false);
        load(true);
        SqlBackend.execute(url, "INSERT INTO customer_visit (team_id, id) VALUES (3, 100)");

        assertThat(stores.venues().list(3, PAGE).total()).isEqualTo(1);
        assertThat(stores.customers().list(7, CustomerFilter.ALL, PAGE).total()).isEqualTo(1);
        assertThat(stores.customerVisits().list(3, CustomerVisitFilter.ALL, PAGE))
                .extracting(page -> page.total(), page -> page.rows().size())
                .containsExactly(2L, 2);
    }

    @ParameterizedTest
    @EnumSource
    void new_ids_are_above_those_that_were_loaded_also_when_rows_are_replaced(SqlBackend kind) {
        begin(kind);
        load(false);
        VoucherTerms terms = new VoucherTerms(5, "NEW", 1, 0, 0, BigDecimal.ZERO, 0);
        Origin origin = new Origin("admin/x", "192.0.2.1", "r", null);

        long voucher = ((Created) stores.vouchers().create(3, terms)).voucher().id();
        long team = stores.teams()
                .create("new", "New", origin)
                .orElseThrow()
                .value()
                .id();
        load(true);

        assertThat(voucher).isGreaterThan(41);
        assertThat(team).isGreaterThan(7);
        assertThat(((Created) stores.vouchers().create(3, terms)).voucher().id())
                .isGreaterThan(voucher);
        assertThat(stores.teams()
                        .create("new", "New", origin)
                        .orElseThrow()
                        .value()
                        .id())
                .isGreaterThan(team);
        KeyTerms keyTerms = new KeyTerms("k", null, Access.READ_ONLY, null);
        assertThat(stores.keys()
                        .create(new Fingerprint("ef", "gwf_", "abcd"), keyTerms, origin)
                        .value()
                        .id())
                .isGreaterThan(12);
    }
}
