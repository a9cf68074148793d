package dev.guestwifi.peers.quarkus;

import dev.guestwifi.peers.quarkus.generated.api.CustomersApi;
import dev.guestwifi.peers.quarkus.generated.model.Customer;
import dev.guestwifi.peers.quarkus.generated.model.CustomerPage;
import dev.guestwifi.peers.quarkus.generated.model.PageLinks;
import dev.guestwifi.peers.quarkus.generated.model.PageMeta;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The list of customers; on the event loop, since nothing here blocks. */
@NonBlocking
@ApplicationScoped
public class CustomersResource implements CustomersApi {
    private final CustomerRows customers;
    private final UriInfo uri;

    /** @param uri of the current request */
    CustomersResource(CustomerRows customers, UriInfo uri) {
        this.customers = customers;
        this.uri = uri;
    }

    @Override
    public CustomerPage listCustomers(
            String slug, Integer perPage, Integer page, LocalDate startDate, LocalDate endDate) {
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw new PeerException(422, "invalid_parameters", "end_date must not be before start_date.");
        }
        if (!slug.equals("default")) {
            throw new PeerException(404, "team_not_found", "There is no such team.");
        }
        List<Customer> found = customers.between(startDate, endDate);
        int from = (int) Math.min(found.size(), (page - 1L) * perPage);
        int to = (int) Math.min(found.size(), (long) page * perPage);
        long lastPage = Math.max(1, (found.size() + perPage - 1L) / perPage);
        PageMeta meta = new PageMeta()
                .currentPage(page)
                .perPage(perPage)
                .total((long) found.size())
                .lastPage(lastPage);
        if (from < to) {
            meta.from(from + 1L).to((long) to);
        }
        return new CustomerPage()
                .success(true)
                .message("Customers retrieved successfully")
                .data(found.subList(from, to))
                .meta(meta)
                .links(links(list(slug, perPage, startDate, endDate), page, lastPage));
    }

    /** The address of the list without the number of the page. */
    private String list(String slug, int perPage, LocalDate startDate, LocalDate endDate) {
        return uri.getAbsolutePath() + "?slug=" + slug + (startDate == null ? "" : "&start_date=" + startDate)
                + (endDate == null ? "" : "&end_date=" + endDate) + "&per_page=" + perPage + "&page=";
    }

    private static PageLinks links(String list, int page, long lastPage) {
        return new PageLinks()
                .first(URI.create(list + 1))
                .last(URI.create(list + lastPage))
                .prev(page > 1 ? URI.create(list + Math.min(page - 1L, lastPage)) : null)
                .next(page < lastPage ? URI.create(list + (page + 1L)) : null);
    }
}
