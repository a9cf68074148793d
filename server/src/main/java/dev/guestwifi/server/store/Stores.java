package dev.guestwifi.server.store;

import java.util.Optional;

/**
 * The stores of one instance. Safe for use by many threads. Each method of each store throws {@link
 * StoreUnavailableException} while the store cannot be used, at the latest after two seconds; it may be tried again.
 */
public interface Stores extends AutoCloseable {
    TeamStore teams();

    VenueStore venues();

    CustomerStore customers();

    CustomerVisitStore customerVisits();

    VoucherStore vouchers();

    KeyStore keys();

    AuditStore audit();

    /** The sessions that all servers of the store share; nothing if the store belongs to one process. */
    Optional<SessionStore> sessions();

    /** Whether calls may wait for a disk or a network, so that no thread may make them that others wait for. */
    boolean waitingCalls();

    /**
     * Returns if the store can be used now.
     *
     * @throws StoreUnavailableException if it cannot, with the reason
     */
    void ready();

    /**
     * Does a bounded part of the maintenance that makes later calls faster. Called about once a minute.
     *
     * @throws StoreUnavailableException if the store cannot be used; the next call does the work
     */
    default void tidy() {
        // Most stores have nothing to do.
    }

    /** Frees what the store holds. No other call may follow. */
    @Override
    void close();
}
