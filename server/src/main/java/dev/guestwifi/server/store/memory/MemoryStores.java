package dev.guestwifi.server.store.memory;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.SessionStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.TeamStore;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.store.VoucherStore;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;

/** All stores on the heap. Customers, visits and venues are immutable once loaded. */
public final class MemoryStores implements Stores {
    private final TeamStore teams;
    private final KeyStore keys;
    private final MemoryAudit audit;
    private final Map<Long, TeamRows> rows;
    private final TeamRows noRows;
    private final RememberedVouchers remembered;

    /** @param emptyRows makes the rows of a new team */
    MemoryStores(
            Collection<Team> teams,
            Collection<ApiKey> keys,
            Map<Long, TeamRows> rows,
            LongFunction<TeamRows> emptyRows,
            TeamVouchers.Instance instance) {
        this.rows = new ConcurrentHashMap<>(rows);
        this.noRows = emptyRows.apply(0);
        this.audit = new MemoryAudit(instance.clock());
        this.teams = new MemoryTeams(teams, audit, id -> this.rows.put(id, emptyRows.apply(id)));
        this.remembered = instance.remembered();
        this.keys = new MemoryKeys(keys, instance.clock(), audit, remembered::forgetAll);
    }

    /** @param clock the time that new rows carry */
    public static StoresBuilder builder(Clock clock) {
        return builder(clock, System::nanoTime);
    }

    /**
     * @param clock the time that new rows carry, and by which keys expire
     * @param nanoTime elapsed time in nanoseconds, by which creations are remembered: setting the clock changes nothing
     */
    public static StoresBuilder builder(Clock clock, LongSupplier nanoTime) {
        return new MemoryStoresBuilder(clock, nanoTime);
    }

    /** The rows of one team. */
    record TeamRows(
            List<Venue> venues,
            PackedRows<Customer> customers,
            PackedRows<CustomerVisit> visits,
            TeamVouchers vouchers) {}

    private TeamRows of(long teamId) {
        return rows.getOrDefault(teamId, noRows);
    }

    @Override
    public Optional<SessionStore> sessions() {
        return Optional.empty();
    }

    @Override
    public boolean waitingCalls() {
        return false;
    }

    @Override
    public void ready() {
        // Always.
    }

    @Override
    public void close() {
        // The heap is freed with the last reference.
    }

    @Override
    public TeamStore teams() {
        return teams;
    }

    @Override
    public KeyStore keys() {
        return keys;
    }

    @Override
    public AuditStore audit() {
        return audit;
    }

    @Override
    public VenueStore venues() {
        return new VenueStore() {
            @Override
            public Page<Venue> list(long teamId, PageRequest request) {
                List<Venue> all = of(teamId).venues();
                int start = (int) Math.min(all.size(), request.offset());
                int end = (int) Math.min(all.size(), request.offset() + request.perPage());
                return new Page<>(all.subList(start, end), all.size(), request);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return () -> true;
            }
        };
    }

    @Override
    public CustomerStore customers() {
        return new CustomerStore() {
            @Override
            public Page<Customer> list(long teamId, CustomerFilter filter, PageRequest page) {
                return of(teamId).customers().page(filter.created(), page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return () -> true;
            }
        };
    }

    @Override
    public CustomerVisitStore customerVisits() {
        return new CustomerVisitStore() {
            @Override
            public Page<CustomerVisit> list(long teamId, CustomerVisitFilter filter, PageRequest page) {
                return of(teamId).visits().page(filter.created(), page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return () -> true;
            }
        };
    }

    @Override
    public VoucherStore vouchers() {
        return new VoucherStore() {
            @Override
            public Page<Voucher> list(long teamId, PageRequest request) {
                return of(teamId).vouchers().page(request);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return of(teamId).vouchers().unchanged();
            }

            @Override
            public Creation create(long teamId, VoucherTerms terms) {
                return of(teamId).vouchers().create(terms);
            }

            @Override
            public Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key) {
                return of(teamId).vouchers().createOnce(terms, key);
            }

            @Override
            public boolean delete(long teamId, long id) {
                return of(teamId).vouchers().delete(id);
            }

            @Override
            public void reset() {
                rows.values().forEach(team -> team.vouchers().reset());
                remembered.forgetAll();
            }
        };
    }
}
