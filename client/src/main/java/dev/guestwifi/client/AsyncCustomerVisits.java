package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.CustomerVisit;

/** Each time a customer of a team came online at a venue. What {@link CustomerVisits} does, without waiting. */
public interface AsyncCustomerVisits {
    /** Those a query chooses, oldest first. Nothing is sent before they are asked for. */
    AsyncListing<CustomerVisit> list(CustomerVisitQuery query);

    /** All of them, oldest first. */
    default AsyncListing<CustomerVisit> list() {
        return list(CustomerVisitQuery.all());
    }
}
