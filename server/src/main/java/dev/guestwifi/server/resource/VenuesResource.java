package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.api.VenuesApi;
import dev.guestwifi.server.generated.model.VenueJson;
import dev.guestwifi.server.generated.model.VenuePageJson;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.VenueStore;
import dev.guestwifi.server.text.Timestamps;
import jakarta.ws.rs.container.ContainerRequestContext;

/** The venues of a team. */
public final class VenuesResource implements VenuesApi {
    private final VenueStore venues;

    public VenuesResource(VenueStore venues) {
        this.venues = venues;
    }

    @Override
    public VenuePageJson listVenues(ContainerRequestContext request, String slug, Integer perPage, Integer page) {
        RequestContext context = RequestContext.of(request::getProperty);
        long team = context.team().id();
        context.setUnchanged(venues.unchanged(team));
        Page<Venue> found = venues.list(team, new PageRequest(page, perPage));
        return new VenuePageJson()
                .success(true)
                .message("Venues retrieved successfully")
                .data(found.rows().stream().map(VenuesResource::representation).toList())
                .meta(Representations.meta(found));
    }

    private static VenueJson representation(Venue row) {
        return new VenueJson()
                .id(row.id())
                .businessId(row.businessId())
                .teamId(row.teamId())
                .address(row.address())
                .crmListId(row.crmListId())
                .frequency(row.frequency())
                .emails(row.emails())
                .reportId(row.reportId())
                .createdAt(Timestamps.utc(row.createdAt()))
                .updatedAt(Timestamps.utc(row.updatedAt()));
    }
}
