package dev.guestwifi.server.store;

import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Venue;

/** The venues of all teams. */
public interface VenueStore extends ListStore {
    Page<Venue> list(long teamId, PageRequest request);
}
