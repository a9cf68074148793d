package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.IdempotencyKey;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.SessionStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.TeamStore;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.store.VoucherStore;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The stores of an instance, in which the keys of fixtures find their own teams. */
final class FixtureStores implements Stores {
    private final Stores instance;
    private final Fixtures fixtures;

    FixtureStores(Stores instance, Fixtures fixtures) {
        this.instance = instance;
        this.fixtures = fixtures;
    }

    /** The stores that have the vouchers and venues of a team. */
    private Stores of(long teamId) {
        return fixtures.stores(teamId).orElse(instance);
    }

    /** The stores that have the customers and visits of a team. */
    private Stores listsOf(long teamId) {
        return fixtures.shownTeam(teamId).isPresent() ? instance : of(teamId);
    }

    private long shown(long teamId) {
        return fixtures.shownTeam(teamId).orElse(teamId);
    }

    @Override
    public KeyStore keys() {
        return new FixtureKeys(instance.keys(), fixtures);
    }

    @Override
    public TeamStore teams() {
        return new FixtureTeams(instance.teams(), fixtures);
    }

    @Override
    public VenueStore venues() {
        return new VenueStore() {
            @Override
            public Page<Venue> list(long teamId, PageRequest request) {
                return of(teamId).venues().list(teamId, request);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return ofInstance(teamId, instance.venues().unchanged(teamId));
            }
        };
    }

    @Override
    public CustomerStore customers() {
        return new CustomerStore() {
            @Override
            public Page<Customer> list(long teamId, CustomerFilter filter, PageRequest page) {
                return listsOf(teamId).customers().list(shown(teamId), filter, page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return ofInstance(teamId, instance.customers().unchanged(teamId));
            }
        };
    }

    @Override
    public CustomerVisitStore customerVisits() {
        return new CustomerVisitStore() {
            @Override
            public Page<CustomerVisit> list(long teamId, CustomerVisitFilter filter, PageRequest page) {
                return listsOf(teamId).customerVisits().list(shown(teamId), filter, page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return ofInstance(teamId, instance.customerVisits().unchanged(teamId));
            }
        };
    }

    /** Pages of fixtures are not kept: a key may be refused, or gone, the next time. */
    private static BooleanSupplier ofInstance(long teamId, BooleanSupplier unchanged) {
        return teamId < Fixtures.FIRST_ID ? unchanged : () -> false;
    }

    @Override
    public VoucherStore vouchers() {
        return new VoucherStore() {
            @Override
            public Page<Voucher> list(long teamId, PageRequest request) {
                return of(teamId).vouchers().list(teamId, request);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return ofInstance(teamId, instance.vouchers().unchanged(teamId));
            }

            @Override
            public Creation create(long teamId, VoucherTerms terms) {
                return of(teamId).vouchers().create(teamId, terms);
            }

            @Override
            public Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key) {
                return of(teamId).vouchers().createOnce(teamId, terms, key);
            }

            @Override
            public boolean delete(long teamId, long id) {
                return of(teamId).vouchers().delete(teamId, id);
            }
        };
    }

    @Override
    public AuditStore audit() {
        return instance.audit();
    }

    @Override
    public Optional<SessionStore> sessions() {
        return instance.sessions();
    }

    @Override
    public boolean waitingCalls() {
        return instance.waitingCalls();
    }

    @Override
    public void ready() {
        instance.ready();
    }

    @Override
    public void close() {
        instance.close();
    }
}
