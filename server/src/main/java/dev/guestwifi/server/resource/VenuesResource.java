package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.api.VenuesApi;
import dev.guestwifi.server.generated.model.Venue;
import dev.guestwifi.server.generated.model.VenuePage;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.store.VenueStore;

/** The venues of a team. */
public final class VenuesResource implements VenuesApi {
    private final VenueStore venues;
    private final Teams teams;

    public VenuesResource(VenueStore venues, Teams teams) {
        this.venues = venues;
        this.teams = teams;
    }

    @Override
    public VenuePage listVenues(String slug, Integer perPage, Integer page) {
        Page<dev.guestwifi.server.model.Venue> found = venues.list(teams.id(slug), new PageRequest(page, perPage));
        return new VenuePage()
                .success(true)
                .message("Venues retrieved successfully")
                .data(found.rows().stream().map(VenuesResource::representation).toList())
                .meta(Representations.meta(found));
    }

    private static Venue representation(dev.guestwifi.server.model.Venue row) {
        return new Venue()
                .id(row.id())
                .businessId(row.businessId())
                .teamId(row.teamId())
                .address(row.address())
                .crmListId(row.crmListId())
                .frequency(row.frequency())
                .emails(row.emails())
                .reportId(row.reportId())
                .createdAt(Representations.time(row.createdAt()))
                .updatedAt(Representations.time(row.updatedAt()));
    }
}
