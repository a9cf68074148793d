package dev.guestwifi.server.store;

import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;

/** The visits of all teams. */
public interface CustomerVisitStore extends ListStore {
    /** A page of the visits made inside the window, at a cost that does not grow with the page's depth. */
    Page<CustomerVisit> list(long teamId, DateWindow window, PageRequest request);
}
