package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.VoucherStore.Creation.UnknownVenue;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store does with rows that are loaded once. A store's own test extends this. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class StoreContract extends KeyContract {
    @Test
    void customers_are_paged_as_a_sorted_list_would_be() {
        againstOracle(
                (rows, id) -> rows.customer(id, 1, rows.time(40)),
                StoresBuilder::add,
                (stores, window, page) -> stores.customers().list(1, window, page));
    }

    @Test
    void visits_are_paged_as_a_sorted_list_would_be() {
        againstOracle(
                (rows, id) -> rows.visit(id, 1, rows.time(40)),
                StoresBuilder::add,
                (stores, window, page) -> stores.customerVisits().list(1, window, page));
    }

    @Test
    void twenty_thousand_texts_that_never_repeat_come_back() {
        List<CustomerVisit> visits = LongStream.rangeClosed(1, 20_000)
                .mapToObj(i -> new CustomerVisit(
                        i, 1, "c" + i, "f" + i, "l" + i, "v" + i, "m" + i, i, null, T0.plusSeconds(i), T0))
                .toList();
        Stores stores = stores(builder -> visits.forEach(builder::add));

        assertThat(stores.customerVisits()
                        .list(1, DateWindow.ALWAYS, new PageRequest(1, 20_000))
                        .rows())
                .isEqualTo(visits);
    }

    @Test
    void venues_are_listed_by_time_then_id() {
        Venue first = Rows.venue(9, 2);
        Venue second = Rows.venue(12, 2);
        Stores stores = stores(builder -> List.of(second, first).forEach(builder::add));

        assertThat(stores.venues().list(2, new PageRequest(1, 10)).rows()).containsExactly(first, second);
        assertThat(stores.venues().list(2, new PageRequest(2, 1)))
                .isEqualTo(new Page<>(List.of(second), 2, new PageRequest(2, 1)));
        assertThat(stores.venues().list(2, new PageRequest(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .extracting(Page::total, page -> page.rows().size())
                .containsExactly(2L, 0);
    }

    @Test
    void a_team_without_rows_has_empty_pages() {
        Stores stores = stores(builder -> {});
        PageRequest page = new PageRequest(1, 10);

        assertThat(stores.venues().list(2, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.customers().list(2, DateWindow.ALWAYS, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.customerVisits().list(2, DateWindow.ALWAYS, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.vouchers().list(2, page)).isEqualTo(new Page<>(List.of(), 0, page));
    }

    @Test
    void teams_and_keys_are_found_by_their_exact_name() {
        Stores stores = stores(builder -> builder.add(Rows.key(1, "ab12")));

        assertThat(stores.teams().find("default")).contains(new Team(1, "default", "Default"));
        assertThat(stores.teams().find("Default")).isEmpty();
        assertThat(stores.keys().find("ab12")).contains(Rows.key(1, "ab12"));
        assertThat(stores.keys().find("AB12")).isEmpty();
    }

    @Test
    void a_new_team_is_there_at_once_and_empty() {
        Stores stores = stores(builder -> {});
        PageRequest page = new PageRequest(1, 10);

        Team made = stores.teams().create("harbour", "Harbour").orElseThrow();

        assertThat(made).isEqualTo(new Team(3, "harbour", "Harbour"));
        assertThat(stores.teams().find("harbour")).contains(made);
        assertThat(stores.teams().list()).extracting(Team::id).containsExactly(1L, 2L, 3L);
        assertThat(stores.venues().list(3, page).rows()).isEmpty();
        assertThat(stores.customers().list(3, DateWindow.ALWAYS, page).rows()).isEmpty();
        assertThat(stores.customerVisits().list(3, DateWindow.ALWAYS, page).rows())
                .isEmpty();
        assertThat(stores.vouchers().list(3, page).rows()).isEmpty();
        assertThat(stores.vouchers().create(3, Rows.terms("A"))).isEqualTo(new UnknownVenue());
    }

    @Test
    void a_taken_slug_makes_no_team() throws Exception {
        TeamStore teams = stores(builder -> {}).teams();

        assertThat(teams.create("default", "Other")).isEmpty();
        assertThat(teams.find("default")).contains(new Team(1, "default", "Default"));
        assertThat(together(8, () -> teams.create("new", "New")).stream().flatMap(Optional::stream))
                .as("of eight at once")
                .hasSize(1);
        assertThat(teams.list()).hasSize(3);
    }

    @Test
    void the_newest_events_come_first_and_a_thousand_are_kept() {
        AuditStore audit = stores(builder -> {}).audit();
        AuditEvent.Origin origin = new AuditEvent.Origin("admin/x", "192.0.2.1", "r", null);
        assertThat(audit.newest(5)).isEmpty();

        for (int i = 1; i <= 1500; i++) {
            ApiKey key = i % 2 == 0 ? Rows.key(i, "a" + i) : null;
            assertThat(audit.append(AuditEvent.Action.KEY_CREATED, origin, "s" + i, key))
                    .isEqualTo(new AuditEvent(i, NOW, AuditEvent.Action.KEY_CREATED, origin, "s" + i, key));
        }

        assertThat(audit.newest(3)).extracting(AuditEvent::id).containsExactly(1500L, 1499L, 1498L);
        assertThat(audit.newest(3)).extracting(AuditEvent::subject).containsExactly("s1500", "s1499", "s1498");
        assertThat(audit.newest(1000)).hasSize(1000);
        assertThat(audit.newest(5000)).hasSizeBetween(1000, 1500);
    }

    @Test
    void events_that_are_not_listed_are_numbered_and_push_out_nothing() {
        AuditStore audit = stores(builder -> {}).audit();
        SignedIn command = new SignedIn(NOW, "192.0.2.1", SignedIn.Client.COMMAND_LINE);
        AuditEvent.Origin origin = new AuditEvent.Origin("admin/x", "192.0.2.1", "r", command);
        audit.append(AuditEvent.Action.KEY_CREATED, origin, "kept", null);
        for (int i = 2; i <= 1500; i++) {
            AuditEvent.Action action = i % 2 == 0 ? AuditEvent.Action.SIGNED_IN : AuditEvent.Action.SIGNED_OUT;
            assertThat(audit.append(action, origin, null, null).id()).isEqualTo(i);
        }
        assertThat(audit.newest(5)).extracting(AuditEvent::subject).containsExactly("kept");
    }

    private <T extends Row> void againstOracle(Make<T> make, Add<T> add, ListPage<T> list) {
        for (int round = 0; round < 20; round++) {
            long seed = Rows.newSeed();
            Rows rows = new Rows(seed);
            List<T> all = new ArrayList<>();
            StoresBuilder builder = builder(Clock.systemUTC(), System::nanoTime);
            builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
            for (long id : rows.maybeSorted(rows.ids(rows.number(300)))) {
                all.add(make.row(rows, id));
            }
            all.forEach(row -> add.to(builder, row));
            // What another team has must never show.
            builder.add(rows.customer(1, 2, T0));
            builder.add(rows.visit(1, 2, T0));
            Stores stores = builder.build();
            all.sort(Row.ORDER);

            for (int i = 0; i < 100; i++) {
                DateWindow window = new DateWindow(end(rows, all), end(rows, all));
                PageRequest request = new PageRequest(1 + rows.number(6), 1 + rows.number(120));
                assertThat(list.page(stores, window, request))
                        .as("-Dstore.seed=%d, %s, %s", seed, window, request)
                        .isEqualTo(expected(all, window, request));
            }
        }
    }

    /** Nothing, any time, or just where a row is. */
    private static @Nullable Instant end(Rows rows, List<? extends Row> all) {
        return switch (rows.number(3)) {
            case 0 -> null;
            case 1 -> rows.time(50);
            default -> all.isEmpty() ? T0 : all.get(rows.number(all.size())).createdAt();
        };
    }

    private static <T extends Row> Page<T> expected(List<T> all, DateWindow window, PageRequest request) {
        List<T> inside = all.stream()
                .filter(row -> window.from() == null || !row.createdAt().isBefore(window.from()))
                .filter(row -> window.until() == null || row.createdAt().isBefore(window.until()))
                .toList();
        List<T> page =
                inside.stream().skip(request.offset()).limit(request.perPage()).toList();
        return new Page<>(page, inside.size(), request);
    }

    private interface Make<T> {
        T row(Rows rows, long id);
    }

    private interface Add<T> {
        void to(StoresBuilder builder, T row);
    }

    private interface ListPage<T> {
        Page<T> page(Stores stores, DateWindow window, PageRequest request);
    }
}
