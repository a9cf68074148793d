package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Venue;

/** The places where a team offers guest WiFi. What {@link Venues} does, without waiting. */
public interface AsyncVenues {
    /** Those a query chooses, oldest first. Nothing is sent before they are asked for. */
    AsyncListing<Venue> list(VenueQuery query);

    /** All of them, oldest first. */
    default AsyncListing<Venue> list() {
        return list(VenueQuery.all());
    }
}
