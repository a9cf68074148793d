package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Customer;

/** The people who signed in to the guest WiFi of a team. What {@link Customers} does, without waiting. */
public interface AsyncCustomers {
    /** Those a query chooses, oldest first. Nothing is sent before they are asked for. */
    AsyncListing<Customer> list(CustomerQuery query);

    /** All of them, oldest first. */
    default AsyncListing<Customer> list() {
        return list(CustomerQuery.all());
    }
}
