package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;

/** Takes the rows of a whole store, one by one. Not safe for use by several threads. */
public interface StoresSink {
    void add(Team team);

    void add(Venue venue);

    void add(Customer customer);

    void add(CustomerVisit visit);

    void add(Voucher voucher);

    void add(ApiKey key);
}
