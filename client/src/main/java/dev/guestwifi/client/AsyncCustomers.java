package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Customer;

/** The asynchronous form of {@link Customers}. */
public interface AsyncCustomers {
    /** Lists the customers that a query selects, oldest first. Sends nothing before pages or rows are requested. */
    AsyncListing<Customer> list(CustomerQuery query);

    /** Lists all customers, oldest first. */
    default AsyncListing<Customer> list() {
        return list(CustomerQuery.all());
    }
}
