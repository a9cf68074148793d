package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.CustomerVisit;

/** Each time a customer of a team came online at a venue. */
public interface CustomerVisits {
    /** Those a query chooses, oldest first. Nothing is sent before the first is asked for. */
    Listing<CustomerVisit> list(CustomerVisitQuery query);

    /** All of them, oldest first. */
    default Listing<CustomerVisit> list() {
        return list(CustomerVisitQuery.all());
    }
}
