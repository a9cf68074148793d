package dev.guestwifi.mutants;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.store.VoucherStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** A store whose lists are read in another way, all of them alike. */
final class ChangedLists extends ForwardingStores {
    private static final int ALL = 100_000;
    private static final List<Long> TEAMS = List.of(1L, 2L);

    private final Lists lists;

    private ChangedLists(Stores stores, Lists lists) {
        super(stores);
        this.lists = lists;
    }

    /** What is asked for. */
    record Query(long team, DateWindow window, PageRequest request) {
        Query window(DateWindow other) {
            return new Query(team, other, request);
        }

        Query request(int page, int perPage) {
            return new Query(team, window, new PageRequest(page, perPage));
        }

        Query team(long other) {
            return new Query(other, window, request);
        }
    }

    /** How a list is really read. */
    interface Rows {
        Page<Row> page(Query query);

        default List<Row> all(Query query) {
            return page(query.request(1, ALL)).rows();
        }

        /** The rows of every team. */
        default List<Row> ofAllTeams(Query query) {
            return TEAMS.stream()
                    .flatMap(team -> all(query.team(team)).stream())
                    .sorted(Row.ORDER)
                    .toList();
        }

        /** A page cut from other rows than the store has. */
        default Page<Row> cut(Query query, List<Row> rows) {
            return slice(query, rows, query.request().offset(), query.request().perPage());
        }

        /** Rows by position, of a list that is as long as these. */
        default Page<Row> slice(Query query, List<Row> rows, long offset, long length) {
            List<Row> slice =
                    rows.stream().skip(Math.max(0, offset)).limit(length).toList();
            return new Page<>(slice, rows.size(), query.request());
        }
    }

    /** How a list is read instead. */
    interface Lists {
        Page<Row> page(Query query, Rows rows);
    }

    static UnaryOperator<Stores> lists(Lists lists) {
        return stores -> new ChangedLists(stores, lists);
    }

    /** The dates are understood in another way. */
    static UnaryOperator<Stores> windows(UnaryOperator<DateWindow> change) {
        return lists((query, rows) -> rows.page(query.window(change.apply(query.window()))));
    }

    @SuppressWarnings("unchecked") // Whatever the change does with rows, it makes none.
    private <T extends Row> Page<T> page(Query query, Rows rows) {
        return (Page<T>) lists.page(query, rows);
    }

    @SuppressWarnings("unchecked")
    private static Page<Row> rows(Page<? extends Row> page) {
        return (Page<Row>) page;
    }

    @Override
    public VenueStore venues() {
        VenueStore store = super.venues();
        return (team, request) -> page(
                new Query(team, DateWindow.ALWAYS, request), query -> rows(store.list(query.team(), query.request())));
    }

    @Override
    public CustomerStore customers() {
        CustomerStore store = super.customers();
        return (team, filter, request) -> this.<Customer>page(
                new Query(team, filter.created(), request),
                query -> rows(store.list(query.team(), new CustomerFilter(query.window()), query.request())));
    }

    @Override
    public CustomerVisitStore customerVisits() {
        CustomerVisitStore store = super.customerVisits();
        return (team, filter, request) -> this.<CustomerVisit>page(
                new Query(team, filter.created(), request),
                query -> rows(store.list(query.team(), new CustomerVisitFilter(query.window()), query.request())));
    }

    @Override
    public VoucherStore vouchers() {
        return new ForwardingVouchers(super.vouchers()) {
            @Override
            public Page<Voucher> list(long teamId, PageRequest request) {
                return page(
                        new Query(teamId, DateWindow.ALWAYS, request),
                        query -> rows(vouchers.list(query.team(), query.request())));
            }
        };
    }
}
