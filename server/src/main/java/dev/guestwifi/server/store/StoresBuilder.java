package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;

/**
 * Fills a store once, before anybody reads it: millions of rows, in any order. It trusts its caller: ids are unique and
 * refer to what exists. Not safe for use by several threads.
 */
public interface StoresBuilder {
    void add(Team team);

    void add(Venue venue);

    void add(Customer customer);

    void add(CustomerVisit visit);

    void add(Voucher voucher);

    void add(ApiKey key);

    /** The filled store. The builder is of no use after that. */
    Stores build();
}
