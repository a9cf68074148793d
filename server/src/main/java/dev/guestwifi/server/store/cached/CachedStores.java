package dev.guestwifi.server.store.cached;

import dev.guestwifi.server.model.Team;
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
import java.util.function.LongSupplier;

/**
 * Stores that keep for less than a second the keys and teams they have found. A key that this server deletes is refused
 * from the next request on, and one that another server deletes within a second.
 */
public final class CachedStores implements Stores {
    private final Stores stores;
    private final KeyStore keys;
    private final TeamStore teams;

    private CachedStores(Stores stores, LongSupplier nanoTime) {
        this.stores = stores;
        ShortCache<Team> knownTeams = new ShortCache<>(nanoTime);
        this.keys = new CachedKeys(stores.keys(), new ShortCache<>(nanoTime), knownTeams);
        this.teams = new CachedTeams(stores.teams(), knownTeams);
    }

    /**
     * The stores themselves if their calls do not wait, or else with a cache.
     *
     * @param nanoTime elapsed time in nanoseconds
     */
    public static Stores of(Stores stores, LongSupplier nanoTime) {
        return stores.waitingCalls() ? new CachedStores(stores, nanoTime) : stores;
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
