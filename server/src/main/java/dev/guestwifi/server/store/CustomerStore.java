package dev.guestwifi.server.store;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;

/** The customers of all teams. */
public interface CustomerStore extends ListStore {
    /** A page of the customers that pass the filter, at a cost that does not grow with the page's depth. */
    Page<Customer> list(long teamId, CustomerFilter filter, PageRequest page);
}
