package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.CustomerVisit;

/** The asynchronous form of {@link CustomerVisits}. */
public interface AsyncCustomerVisits {
    /** Lists the visits that a query selects, oldest first. Sends nothing before pages or rows are requested. */
    AsyncListing<CustomerVisit> list(CustomerVisitQuery query);

    /** Lists all visits, oldest first. */
    default AsyncListing<CustomerVisit> list() {
        return list(CustomerVisitQuery.all());
    }
}
