package dev.guestwifi.server.store;

import static dev.guestwifi.server.store.Rows.T0;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Venue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store does with rows that are loaded once. */
abstract class ListContract extends StoreContract {
    /** The id of the one row of another team. */
    private static final long OTHER = (1L << 53) - 1;

    ListContract(Backend backend) {
        super(backend);
    }

    @Test
    void customers_are_paged_as_a_sorted_list_would_be() {
        againstOracle(
                builder -> {},
                (rows, id) -> rows.customer(id, 1, rows.time(40)),
                StoresBuilder::add,
                (stores, window, page) -> stores.customers().list(1, new CustomerFilter(window), page));
    }

    @Test
    void visits_are_paged_as_a_sorted_list_would_be() {
        againstOracle(
                ListContract::addReferred,
                (rows, id) -> rows.visit(id, 1, rows.time(40)),
                StoresBuilder::add,
                (stores, window, page) -> stores.customerVisits().list(1, new CustomerVisitFilter(window), page));
    }

    @Test
    void twenty_thousand_texts_that_never_repeat_come_back() {
        List<CustomerVisit> visits = LongStream.rangeClosed(1, 20_000)
                .mapToObj(i -> new CustomerVisit(
                        i, 1, "c" + i, "f" + i, "l" + i, "v" + i, "m" + i, null, null, T0.plusSeconds(i), T0))
                .toList();
        Stores stores = stores(builder -> visits.forEach(builder::add));

        assertThat(stores.customerVisits()
                        .list(1, CustomerVisitFilter.ALL, new PageRequest(1, 20_000))
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
        assertThat(stores.customers().list(2, CustomerFilter.ALL, page)).isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.customerVisits().list(2, CustomerVisitFilter.ALL, page))
                .isEqualTo(new Page<>(List.of(), 0, page));
        assertThat(stores.vouchers().list(2, page)).isEqualTo(new Page<>(List.of(), 0, page));
    }

    /** What random visits refer to. */
    private static void addReferred(StoresBuilder builder) {
        Rows rows = new Rows(0);
        for (long id = 1; id <= 3; id++) {
            builder.add(Rows.venue(id, 1));
            builder.add(rows.customer(id, 1, T0));
        }
    }

    private <T extends Row> void againstOracle(
            Consumer<StoresBuilder> first, Make<T> make, Add<T> add, ListPage<T> list) {
        for (int round = 0; round < rounds(20); round++) {
            long seed = Rows.newSeed();
            Rows rows = new Rows(seed);
            List<T> all = new ArrayList<>();
            for (long id : rows.maybeSorted(rows.ids(rows.number(300)))) {
                all.add(make.row(rows, id));
            }
            Stores stores = stores(builder -> {
                first.accept(builder);
                all.forEach(row -> add.to(builder, row));
                // What another team has must never show.
                builder.add(rows.customer(OTHER, 2, T0));
                builder.add(new CustomerVisit(OTHER, 2, "c", null, null, null, null, null, null, T0, T0));
            });
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
