package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Customer;

/** The people who signed in to a team's guest WiFi. */
public interface Customers {
    /** Lists the customers that a query selects, oldest first. Sends nothing before the first row is read. */
    Listing<Customer> list(CustomerQuery query);

    /** Lists all customers, oldest first. */
    default Listing<Customer> list() {
        return list(CustomerQuery.all());
    }
}
