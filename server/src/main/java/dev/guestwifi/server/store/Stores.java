package dev.guestwifi.server.store;

/** The stores of one instance. Safe for use by many threads. */
public interface Stores {
    TeamStore teams();

    VenueStore venues();

    CustomerStore customers();

    CustomerVisitStore customerVisits();

    VoucherStore vouchers();

    KeyStore keys();

    AuditStore audit();
}
