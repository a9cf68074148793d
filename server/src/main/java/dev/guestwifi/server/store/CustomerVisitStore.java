package dev.guestwifi.server.store;

import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;

/** The visits of all teams. */
public interface CustomerVisitStore extends ListStore {
    /** A page of the visits that pass the filter, at a cost that does not grow with the page's depth. */
    Page<CustomerVisit> list(long teamId, CustomerVisitFilter filter, PageRequest page);
}
