package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Venue;

/** The asynchronous form of {@link Venues}. */
public interface AsyncVenues {
    /** Lists the venues that a query selects, oldest first. Sends nothing before pages or rows are requested. */
    AsyncListing<Venue> list(VenueQuery query);

    /** Lists all venues, oldest first. */
    default AsyncListing<Venue> list() {
        return list(VenueQuery.all());
    }
}
