package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.CustomerVisit;

/** The visits of a team's customers: each time one came online at a venue. */
public interface CustomerVisits {
    /** Lists the visits that a query selects, oldest first. Sends nothing before the first row is read. */
    Listing<CustomerVisit> list(CustomerVisitQuery query);

    /** Lists all visits, oldest first. */
    default Listing<CustomerVisit> list() {
        return list(CustomerVisitQuery.all());
    }
}
