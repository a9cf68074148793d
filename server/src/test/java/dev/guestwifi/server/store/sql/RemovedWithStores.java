package dev.guestwifi.server.store.sql;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
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
import java.util.Optional;

/** Fills a database that is removed when its stores are closed, or the builder without having built them. */
final class RemovedWithStores implements StoresBuilder {
    private final SqlStores stores;
    private final StoresBuilder builder;
    private final Runnable remove;
    private boolean isBuilt;

    RemovedWithStores(SqlStores stores, Runnable remove) {
        this.stores = stores;
        this.builder = stores.builder(false);
        this.remove = remove;
    }

    @Override
    public void add(Team team) {
        builder.add(team);
    }

    @Override
    public void add(Venue venue) {
        builder.add(venue);
    }

    @Override
    public void add(Customer customer) {
        builder.add(customer);
    }

    @Override
    public void add(CustomerVisit visit) {
        builder.add(visit);
    }

    @Override
    public void add(Voucher voucher) {
        builder.add(voucher);
    }

    @Override
    public void add(ApiKey key) {
        builder.add(key);
    }

    @Override
    public Stores build() {
        isBuilt = true;
        builder.build();
        return new Removed();
    }

    @Override
    public void close() {
        builder.close();
        if (!isBuilt) {
            isBuilt = true;
            new Removed().close();
        }
    }

    private final class Removed implements Stores {
        @Override
        public TeamStore teams() {
            return stores.teams();
        }

        @Override
        public VenueStore venues() {
            return stores.venues();
        }

        @Override
        public CustomerStore customers() {
            return stores.customers();
        }

        @Override
        public CustomerVisitStore customerVisits() {
            return stores.customerVisits();
        }

        @Override
        public VoucherStore vouchers() {
            return stores.vouchers();
        }

        @Override
        public KeyStore keys() {
            return stores.keys();
        }

        @Override
        public AuditStore audit() {
            return stores.audit();
        }

        @Override
        public Optional<SessionStore> sessions() {
            return stores.sessions();
        }

        @Override
        public boolean waitingCalls() {
            return stores.waitingCalls();
        }

        @Override
        public void ready() {
            stores.ready();
        }

        @Override
        public void close() {
            stores.close();
            remove.run();
        }
    }
}
