package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Customer;

/** The people who signed in to the guest WiFi of a team. */
public interface Customers {
    /** Those a query chooses, oldest first. Nothing is sent before the first is asked for. */
    Listing<Customer> list(CustomerQuery query);

    /** All of them, oldest first. */
    default Listing<Customer> list() {
        return list(CustomerQuery.all());
    }
}
