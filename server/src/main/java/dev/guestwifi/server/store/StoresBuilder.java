package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;

/**
 * Fills a store before its first use: millions of rows, in any order. The caller guarantees that ids are unique and
 * references valid. Not safe for use by several threads.
 */
public interface StoresBuilder {
    void add(Team team);

    void add(Venue venue);

    void add(Customer customer);

    void add(CustomerVisit visit);

    void add(Voucher voucher);

    void add(ApiKey key);

    /** Returns the filled store. The builder must not be used afterwards. */
    Stores build();
}
