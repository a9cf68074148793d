package dev.guestwifi.server.resource;

import dev.guestwifi.server.generated.api.CustomersApi;
import dev.guestwifi.server.generated.model.CustomerJson;
import dev.guestwifi.server.generated.model.CustomerPageJson;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.Page;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.text.Timestamps;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The customers of a team. */
public final class CustomersResource implements CustomersApi {
    private final CustomerStore customers;
    private final ZoneId zone;

    /** @param zone where the days of date parameters begin and end */
    public CustomersResource(CustomerStore customers, ZoneId zone) {
        this.customers = customers;
        this.zone = zone;
    }

    @Override
    public CustomerPageJson listCustomers(
            ContainerRequestContext request,
            String slug,
            Integer perPage,
            Integer page,
            @Nullable LocalDate startDate,
            @Nullable LocalDate endDate) {
        RequestContext context = RequestContext.of(request::getProperty);
        long team = context.team().id();
        context.setUnchanged(customers.unchanged(team));
        Page<Customer> found = customers.list(
                team, new CustomerFilter(DateWindow.between(startDate, endDate, zone)), new PageRequest(page, perPage));
        return new CustomerPageJson()
                .success(true)
                .message("Customers retrieved successfully")
                .data(found.rows().stream()
                        .map(CustomersResource::representation)
                        .toList())
                .meta(Representations.meta(found));
    }

    private static CustomerJson representation(Customer row) {
        return new CustomerJson()
                .id(row.id())
                .teamId(row.teamId())
                .firstName(row.firstName())
                .lastName(row.lastName())
                .company(row.company())
                .email(row.email())
                .phone(row.phone())
                .emailVerified(row.emailVerified())
                .marketOpt(row.marketOpt())
                .arubaSiteId(row.arubaSiteId())
                .createdAt(Timestamps.utc(row.createdAt()))
                .updatedAt(Timestamps.utc(row.updatedAt()));
    }
}
