package dev.guestwifi.mutants;

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
import java.util.function.UnaryOperator;

/** A store like another, for faults that change one part of it. */
public class ForwardingStores implements Stores {
    private final Stores stores;

    ForwardingStores(Stores stores) {
        this.stores = stores;
    }

    static UnaryOperator<Stores> keys(UnaryOperator<KeyStore> change) {
        return stores -> new ForwardingStores(stores) {
            @Override
            public KeyStore keys() {
                return change.apply(stores.keys());
            }
        };
    }

    /** @param change is asked once */
    public static UnaryOperator<Stores> vouchers(UnaryOperator<VoucherStore> change) {
        return stores -> {
            VoucherStore changed = change.apply(stores.vouchers());
            return new ForwardingStores(stores) {
                @Override
                public VoucherStore vouchers() {
                    return changed;
                }
            };
        };
    }

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
    }
}
