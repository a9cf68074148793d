package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.guestwifi.client.generated.model.PageMeta;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;

@PactConsumerTest
@PactTestFor(providerName = Pacts.PROVIDER, pactVersion = PactSpecVersion.V4)
class ListsPactTest {
    private static final LocalDate START = LocalDate.of(2025, 8, 1);
    private static final LocalDate END = LocalDate.of(2025, 8, 31);

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact customers(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(
                                pact,
                                "the team has customers",
                                Map.of(
                                        "slug",
                                        Pacts.DEFAULT,
                                        "count",
                                        3,
                                        "from",
                                        "2025-08-01",
                                        "to",
                                        "2025-08-31",
                                        "nulls",
                                        true)),
                        "/api/customers",
                        "slug=default&page=2&per_page=1&start_date=2025-08-01&end_date=2025-08-31"),
                200,
                Bodies.page(Bodies::customer));
    }

    @Test
    @PactTestFor(pactMethod = "customers")
    void customers_are_listed_by_date_and_page_with_nulls_kept(MockServer server) {
        var page = Pacts.client(server, Pacts.INSTANCE_KEY)
                .customers()
                .list(CustomerQuery.between(START, END).fromPage(2).perPage(1))
                .firstPage();
        var customer = page.rows().get(0);
        assertThat(customer.getFirstName()).isEqualTo("Zoë");
        assertThat(customer.getEmail()).isNull();
        assertThat(customer.getCreatedAt()).isEqualTo(OffsetDateTime.parse("2025-08-22T03:10:12.250Z"));
        assertThat(page.total()).hasValue(2);
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact visits(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(
                                pact,
                                "the team has visits",
                                Map.of("slug", Pacts.DEFAULT, "from", "2025-08-01", "nulls", true)),
                        "/api/customer-visits",
                        "slug=default&page=1&per_page=100&start_date=2025-08-01"),
                200,
                Bodies.page(Bodies::visit));
    }

    @Test
    @PactTestFor(pactMethod = "visits")
    void visits_are_listed_from_a_day_on_and_may_lack_their_customer(MockServer server) {
        var visit = Pacts.client(server, Pacts.INSTANCE_KEY)
                .customerVisits()
                .list(CustomerVisitQuery.since(START))
                .iterator()
                .next();
        assertThat(visit.getMac()).isEqualTo("02-00-5e-10-00-02");
        assertThat(visit.getCustomer()).isNull();
        assertThat(visit.getCustomerId()).isNull();
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact venues(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(pact, "the team has venues", Map.of("slug", Pacts.DEFAULT, "nulls", true)),
                        "/api/venues",
                        "slug=default&page=1&per_page=100"),
                200,
                Bodies.page(Bodies::venue));
    }

    @Test
    @PactTestFor(pactMethod = "venues")
    void venues_are_listed(MockServer server) {
        var venue = Pacts.client(server, Pacts.INSTANCE_KEY)
                .venues()
                .list()
                .iterator()
                .next();
        assertThat(venue.getAddress()).isEqualTo("1 Harbour Road, Exampleton");
        assertThat(venue.getReportId()).isNull();
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact noVenues(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(pact, "an empty team", Map.of("slug", "north-shore")),
                        "/api/venues",
                        "slug=north-shore&page=1&per_page=100"),
                200,
                Bodies.emptyPage());
    }

    @Test
    @PactTestFor(pactMethod = "noVenues")
    void an_empty_list_has_no_first_row(MockServer server) {
        var page = Pacts.client(server, Pacts.INSTANCE_KEY)
                .forTeam("north-shore")
                .venues()
                .list()
                .firstPage();
        assertThat(page.rows()).isEmpty();
        assertThat(page.meta()).extracting(PageMeta::getFrom).isNull();
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact vouchers(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(pact, "the team has vouchers", Map.of("slug", Pacts.DEFAULT)),
                        "/api/vouchers",
                        "slug=default&page=1&per_page=1000"),
                200,
                Bodies.page(Bodies::voucher));
    }

    @Test
    @PactTestFor(pactMethod = "vouchers")
    void vouchers_are_listed(MockServer server) {
        var voucher = Pacts.client(server, Pacts.INSTANCE_KEY)
                .vouchers()
                .list(VoucherQuery.all().perPage(1000))
                .iterator()
                .next();
        assertThat(voucher.getCode()).isEqualTo("CAFÉ-5€-😀");
        assertThat(voucher.getVolumecap()).isEqualTo("5.50");
    }

    private static PactDslWithState given(PactDslWithProvider pact, String state, Map<String, Object> parameters) {
        return Pacts.given(pact, Pacts.INSTANCE_KEY, state, parameters);
    }

    private static PactDslRequestWithPath get(PactDslWithState pact, String path, String query) {
        return Pacts.with(
                Pacts.INSTANCE_KEY,
                pact.uponReceiving("GET " + path + "?" + query)
                        .method("GET")
                        .path(path)
                        .query(query));
    }
}
