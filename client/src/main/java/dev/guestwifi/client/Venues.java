package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Venue;

/** The places where a team offers guest WiFi. */
public interface Venues {
    /** Lists the venues that a query selects, oldest first. Sends nothing before the first row is read. */
    Listing<Venue> list(VenueQuery query);

    /** Lists all venues, oldest first. */
    default Listing<Venue> list() {
        return list(VenueQuery.all());
    }
}
