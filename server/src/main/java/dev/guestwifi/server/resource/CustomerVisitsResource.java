package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.api.CustomerVisitsApi;
import dev.guestwifi.server.generated.model.CustomerVisitJson;
import dev.guestwifi.server.generated.model.CustomerVisitPageJson;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.CustomerVisitStore;
import dev.guestwifi.server.text.Timestamps;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The visits of the customers of a team. */
public final class CustomerVisitsResource implements CustomerVisitsApi {
    private final CustomerVisitStore visits;
    private final ZoneId zone;

    /** @param zone where the days of date parameters begin and end */
    public CustomerVisitsResource(CustomerVisitStore visits, ZoneId zone) {
        this.visits = visits;
        this.zone = zone;
    }

    @Override
    public CustomerVisitPageJson listCustomerVisits(
            ContainerRequestContext request,
            String slug,
            Integer perPage,
            Integer page,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {
        RequestContext context = RequestContext.of(request::getProperty);
        long team = context.team().id();
        context.setUnchanged(visits.unchanged(team));
        Page<CustomerVisit> found = visits.list(
                team,
                new CustomerVisitFilter(DateWindow.between(startDate, endDate, zone)),
                new PageRequest(page, perPage));
        return new CustomerVisitPageJson()
                .success(true)
                .message("Customer visits retrieved successfully")
                .data(found.rows().stream()
                        .map(CustomerVisitsResource::representation)
                        .toList())
                .meta(Representations.meta(found));
    }

    private static CustomerVisitJson representation(CustomerVisit row) {
        return new CustomerVisitJson()
                .id(row.id())
                .customer(row.customer())
                .firstName(row.firstName())
                .lastName(row.lastName())
                .venue(row.venue())
                .mac(row.mac())
                .customerId(row.customerId())
                .venueId(row.venueId())
                .createdAt(Timestamps.utc(row.createdAt()))
                .updatedAt(Timestamps.utc(row.updatedAt()));
    }
}
