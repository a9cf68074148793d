package dev.guestwifi.server.pact;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.key.KeyCheck;
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
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.AuditStore;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.store.KeyStore;
import dev.guestwifi.server.store.ListStore;
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

    /** Where the customers and visits of a team are. */
    private record Lists(Stores stores, long teamId) {}

    private Lists lists(long teamId) {
        if (isOfInstance(teamId)) {
            return new Lists(instance, teamId);
        }
        TeamData data = data(teamId);
        return data.shown() == null ? new Lists(data.stores(), teamId) : new Lists(instance, data.shown());
    }

    /** The stores that have the vouchers and venues of a team. */
    private Stores of(long teamId) {
        return isOfInstance(teamId) ? instance : data(teamId).stores();
    }

    private static boolean isOfInstance(long teamId) {
        return teamId < Fixtures.FIRST_ID;
    }

    /** @throws ProblemException if the fixture ended while the request was running */
    private TeamData data(long teamId) {
        return fixtures.data(teamId)
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.INVALID_API_KEY,
                        "The key was deleted while the request was running.",
                        "WWW-Authenticate",
                        KeyCheck.CHALLENGE));
    }

    /** Pages of fixtures are not kept: a key may be refused, or gone, the next time. */
    private static BooleanSupplier unchanged(ListStore list, long teamId) {
        return isOfInstance(teamId) ? list.unchanged(teamId) : () -> false;
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
                return FixtureStores.unchanged(instance.venues(), teamId);
            }
        };
    }

    @Override
    public CustomerStore customers() {
        return new CustomerStore() {
            @Override
            public Page<Customer> list(long teamId, CustomerFilter filter, PageRequest page) {
                Lists lists = lists(teamId);
                return lists.stores().customers().list(lists.teamId(), filter, page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return FixtureStores.unchanged(instance.customers(), teamId);
            }
        };
    }

    @Override
    public CustomerVisitStore customerVisits() {
        return new CustomerVisitStore() {
            @Override
            public Page<CustomerVisit> list(long teamId, CustomerVisitFilter filter, PageRequest page) {
                Lists lists = lists(teamId);
                return lists.stores().customerVisits().list(lists.teamId(), filter, page);
            }

            @Override
            public BooleanSupplier unchanged(long teamId) {
                return FixtureStores.unchanged(instance.customerVisits(), teamId);
            }
        };
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
                return FixtureStores.unchanged(instance.vouchers(), teamId);
            }

            @Override
            public Creation create(long teamId, VoucherTerms terms) {
                Creation creation = of(teamId).vouchers().create(teamId, terms);
                fixtures.noteVoucher(teamId);
                return creation;
            }

            @Override
            public Creation createOnce(long teamId, VoucherTerms terms, IdempotencyKey key) {
                Creation creation = of(teamId).vouchers().createOnce(teamId, terms, key);
                fixtures.noteVoucher(teamId);
                return creation;
            }

            @Override
            public boolean delete(long teamId, long id) {
                return of(teamId).vouchers().delete(teamId, id);
            }

            @Override
            public void reset() {
                instance.vouchers().reset();
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
