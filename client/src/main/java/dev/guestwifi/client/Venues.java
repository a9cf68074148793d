package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Venue;

/** The places where a team offers guest WiFi. */
public interface Venues {
    /** Those a query chooses, oldest first. Nothing is sent before the first is asked for. */
    Listing<Venue> list(VenueQuery query);

    /** All of them, oldest first. */
    default Listing<Venue> list() {
        return list(VenueQuery.all());
    }
}
