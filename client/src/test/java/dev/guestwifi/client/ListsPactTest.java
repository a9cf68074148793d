package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.dsl.PactDslWithState;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.guestwifi.client.generated.model.CustomerVisit;
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
        String query = "slug=default&per_page=1&start_date=2025-08-01&end_date=2025-08-31&page=";
        V4Pact first = Pacts.response(
                get(august(pact, "the team has customers", true), "/api/customers", query + 1),
                200,
                Bodies.pageWithNext(Bodies::customer));
        V4Pact last = Pacts.response(
                get(august(pact, "the team has customers", true), "/api/customers", query + 2),
                200,
                Bodies.lastPage(Bodies::customer, 2));
        return (V4Pact) first.mergeInteractions(last.getInteractions());
    }

    @Test
    @PactTestFor(pactMethod = "customers")
    void customers_are_listed_by_date_page_after_page_with_nulls_kept(MockServer server) {
        var customers = Pacts.client(server, Pacts.INSTANCE_KEY)
                .customers()
                .list(CustomerQuery.between(START, END).perPage(1));
        assertThat(customers).hasSize(2).allSatisfy(customer -> {
            assertThat(customer.getFirstName()).isEqualTo("Zoë");
            assertThat(customer.getEmail()).isNull();
            assertThat(customer.getCreatedAt()).isEqualTo(OffsetDateTime.parse("2025-08-22T03:10:12.250Z"));
        });
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact visits(PactDslWithProvider pact) {
        String query = "slug=default&per_page=1&start_date=2025-08-01&end_date=2025-08-31&page=";
        PactDslWithState known = august(pact, "the team has visits", false)
                .given("the team has customers", Map.of("slug", Pacts.DEFAULT));
        V4Pact first = Pacts.response(
                get(known, "/api/customer-visits", query + 1), 200, Bodies.pageWithNext(Bodies::knownVisit));
        V4Pact last = Pacts.response(
                get(august(pact, "the team has visits", true), "/api/customer-visits", query + 2),
                200,
                Bodies.lastPage(Bodies::visit, 2));
        return (V4Pact) first.mergeInteractions(last.getInteractions());
    }

    @Test
    @PactTestFor(pactMethod = "visits")
    void visits_are_listed_by_date_page_after_page_and_may_lack_their_customer(MockServer server) {
        var visits = Pacts.client(server, Pacts.INSTANCE_KEY)
                .customerVisits()
                .list(CustomerVisitQuery.between(START, END).perPage(1));
        assertThat(visits)
                .extracting(CustomerVisit::getCustomer, CustomerVisit::getCustomerId, CustomerVisit::getMac)
                .containsExactly(
                        tuple("+44 20 7946 0001", 1041L, "02-00-5e-10-00-01"), tuple(null, null, "02-00-5e-10-00-02"));
    }

    @Pact(consumer = Pacts.CONSUMER)
    V4Pact venues(PactDslWithProvider pact) {
        return Pacts.response(
                get(
                        given(pact, "the team has venues", Map.of("slug", Pacts.DEFAULT, "nulls", true)),
                        "/api/venues",
                        "slug=default&page=1&per_page=100"),
                200,
                Bodies.lastPage(Bodies::venue, 1));
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
                Bodies.lastPage(Bodies::voucher, 1));
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

    private static PactDslWithState august(PactDslWithProvider pact, String state, boolean nulls) {
        return given(
                pact,
                state,
                Map.of(
                        "slug",
                        Pacts.DEFAULT,
                        "count",
                        2,
                        "from",
                        START.toString(),
                        "to",
                        END.toString(),
                        "nulls",
                        nulls));
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
