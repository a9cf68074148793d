package dev.guestwifi.peers.spring;

import dev.guestwifi.peers.spring.generated.api.CustomersApi;
import dev.guestwifi.peers.spring.generated.model.Customer;
import dev.guestwifi.peers.spring.generated.model.CustomerPage;
import dev.guestwifi.peers.spring.generated.model.PageMeta;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.RestController;

/** The list of customers. */
@RestController
class CustomersController implements CustomersApi {
    private static final CacheControl PRIVATE = CacheControl.noCache().cachePrivate();

    private final CustomerRows customers;
    private final HttpServletRequest request;

    /** @param request the one that the current thread works on */
    CustomersController(CustomerRows customers, HttpServletRequest request) {
        this.customers = customers;
        this.request = request;
    }

    @Override
    public ResponseEntity<CustomerPage> listCustomers(
            String slug, Integer perPage, Integer page, @Nullable LocalDate startDate, @Nullable LocalDate endDate) {
        if (startDate != null && endDate != null && endDate.isBefore(startDate)) {
            throw PeerException.invalid("end_date", "ends_before_start", "must not be before start_date");
        }
        PeerException.checkTeam(slug);
        List<Customer> found = customers.between(startDate, endDate);
        int from = (int) Math.min(found.size(), (page - 1L) * perPage);
        int to = (int) Math.min(found.size(), (long) page * perPage);
        long lastPage = Math.max(1, (found.size() + perPage - 1L) / perPage);
        PageMeta meta = new PageMeta(page, perPage, (long) found.size(), lastPage, null, null);
        if (from < to) {
            meta.from(from + 1L).to((long) to);
        }
        Links links = Links.of(request.getRequestURL(), slug, perPage, startDate, endDate, page, lastPage);
        CustomerPage body =
                new CustomerPage(true, "Customers retrieved successfully", found.subList(from, to), meta, links.body());
        return ResponseEntity.ok()
                .cacheControl(PRIVATE)
                .header(HttpHeaders.LINK, links.header())
                .body(body);
    }
}
