package app;

import static au.com.dius.pact.consumer.dsl.LambdaDsl.newJsonBody;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import au.com.dius.pact.consumer.MockServer;
import au.com.dius.pact.consumer.dsl.LambdaDslJsonBody;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslWithProvider;
import au.com.dius.pact.consumer.junit5.PactConsumerTest;
import au.com.dius.pact.consumer.junit5.PactTestFor;
import au.com.dius.pact.core.model.PactSpecVersion;
import au.com.dius.pact.core.model.V4Pact;
import au.com.dius.pact.core.model.annotations.Pact;
import dev.guestwifi.generated.ApiClient;
import dev.guestwifi.generated.ApiException;
import dev.guestwifi.generated.api.CustomersApi;
import dev.guestwifi.generated.api.VenuesApi;
import dev.guestwifi.generated.api.VouchersApi;
import dev.guestwifi.generated.model.Problem;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The pact of a program that uses the Guest WiFi API: what it sends, and what it needs of the responses. {@code mvn
 * test} writes it to {@code pacts/}. The provider states are those of docs/pact.md.
 */
@PactConsumerTest
@PactTestFor(providerName = "guest-wifi-server", pactVersion = PactSpecVersion.V4)
class WifiPactTest {
    private static final String CONSUMER = "my-java-program";
    private static final String TEAM = "harbour";
    private static final String KEY = "gwf_example";
    private static final String IDEMPOTENCY_KEY = "5f0c7a52-3b0e-4d0f-9a53-0d2f2c1f7a10";

    @Pact(consumer = CONSUMER)
    V4Pact page(PactDslWithProvider pact) {
        var request = pact.given("an API key", Map.of("access", "read_only"))
                .given("the team has venues", Map.of("slug", TEAM, "count", 3))
                .uponReceiving("page 2 of the venues")
                .method("GET")
                .path("/api/venues")
                .query("slug=harbour&per_page=1&page=2");
        return response(request, 200, body -> {
            // Name only what your program uses. Types are compared, not these values.
            body.minArrayLike("data", 1, row -> row.integerType("id", 7).stringType("address", "1 Harbour Road"));
            body.object("meta", meta -> meta.numberValue("total", 3).numberValue("last_page", 3));
            body.object("links", links -> links.stringMatcher("next", "https?://.+", "http://localhost/api/venues"));
        });
    }

    @Test
    @PactTestFor(pactMethod = "page")
    void a_page_of_venues(MockServer server) throws ApiException {
        var page = new VenuesApi(client(server)).listVenues(TEAM, 1, 2);
        assertEquals("1 Harbour Road", page.getData().get(0).getAddress());
        assertEquals(3, page.getMeta().getTotal());
        assertNotNull(page.getLinks().getNext());
    }

    @Pact(consumer = CONSUMER)
    V4Pact window(PactDslWithProvider pact) {
        var days = Map.of("slug", TEAM, "count", 4, "from", "2025-06-01", "to", "2025-06-30");
        var request = pact.given("an API key", Map.of("access", "read_only"))
                .given("the team has customers", days)
                .uponReceiving("the number of customers in June")
                .method("GET")
                .path("/api/customers")
                .query("slug=harbour&start_date=2025-06-01&end_date=2025-06-30");
        return response(request, 200, body -> body.object("meta", meta -> meta.numberValue("total", 4)));
    }

    @Test
    @PactTestFor(pactMethod = "window")
    void the_customers_of_a_range_of_days(MockServer server) throws ApiException {
        var first = LocalDate.of(2025, 6, 1);
        var june = new CustomersApi(client(server)).listCustomers(TEAM, null, null, first, first.withDayOfMonth(30));
        assertEquals(4, june.getMeta().getTotal());
    }

    @Pact(consumer = CONSUMER)
    V4Pact creation(PactDslWithProvider pact) {
        var request = pact.given("an API key")
                .given("the team has venues", Map.of("slug", TEAM, "venueId", 7))
                .given("a voucher code is free", Map.of("slug", TEAM, "code", "WELCOME-1"))
                .uponReceiving("a new voucher")
                .method("POST")
                .path("/api/vouchers")
                .matchHeader("Idempotency-Key", "[!-~]{1,255}", IDEMPOTENCY_KEY)
                .body("slug=harbour&code=WELCOME-1&venue_id=7&number_of_days=7", "application/x-www-form-urlencoded");
        return response(
                request,
                201,
                body -> body.object("data", voucher -> voucher.integerType("id", 301)
                        .stringValue("code", "WELCOME-1")
                        .numberValue("number_of_days", 7)));
    }

    @Test
    @PactTestFor(pactMethod = "creation")
    void a_new_voucher(MockServer server) throws ApiException {
        var vouchers = new VouchersApi(client(server));
        var made = vouchers.createVoucher(TEAM, "WELCOME-1", 7L, 7, IDEMPOTENCY_KEY, null, null, null, null);
        assertEquals(301, made.getData().getId());
    }

    @Pact(consumer = CONSUMER)
    V4Pact deletion(PactDslWithProvider pact) {
        var request = pact.given("an API key")
                .given("a voucher exists", Map.of("slug", TEAM))
                .uponReceiving("the deletion of a voucher")
                .method("DELETE")
                .pathFromProviderState("/api/vouchers/${voucherId}", "/api/vouchers/301")
                .query("slug=harbour");
        return response(request, 200, body -> body.booleanValue("success", true));
    }

    @Test
    @PactTestFor(pactMethod = "deletion")
    void the_deletion_of_a_voucher(MockServer server) throws ApiException {
        var deleted = new VouchersApi(client(server)).deleteVoucher(301L, TEAM, null, null);
        assertEquals(true, deleted.getSuccess());
    }

    @Pact(consumer = CONSUMER)
    V4Pact expiredKey(PactDslWithProvider pact) {
        var request = pact.given("an expired API key")
                .uponReceiving("venues with an expired key")
                .method("GET")
                .path("/api/venues")
                .query("slug=harbour");
        return response(request, 401, body -> body.stringValue("code", "invalid_api_key"));
    }

    @Test
    @PactTestFor(pactMethod = "expiredKey")
    void a_key_that_is_not_valid(MockServer server) throws Exception {
        var venues = new VenuesApi(client(server));
        assertEquals("invalid_api_key", problem(() -> venues.listVenues(TEAM, null, null)).getCode());
    }

    @Pact(consumer = CONSUMER)
    V4Pact endBeforeStart(PactDslWithProvider pact) {
        var request = pact.given("an API key")
                .given("a team", Map.of("slug", TEAM))
                .uponReceiving("customers from July to June")
                .method("GET")
                .path("/api/customers")
                .query("slug=harbour&start_date=2025-07-01&end_date=2025-06-01");
        return response(request, 422, body -> {
            body.stringValue("code", "invalid_parameters");
            body.array("errors", faults -> faults.object(fault ->
                    fault.stringValue("parameter", "end_date").stringValue("code", "ends_before_start")));
        });
    }

    @Test
    @PactTestFor(pactMethod = "endBeforeStart")
    void an_end_before_the_start(MockServer server) throws Exception {
        var customers = new CustomersApi(client(server));
        var july = LocalDate.of(2025, 7, 1);
        var problem = problem(() -> customers.listCustomers(TEAM, null, null, july, july.minusMonths(1)));
        assertEquals("end_date", problem.getErrors().get(0).getParameter());
    }

    /** A verifier sends the key that the states have made; the test itself sends {@link #KEY}. */
    private static V4Pact response(PactDslRequestWithPath request, int status, Consumer<LambdaDslJsonBody> body) {
        String type = status < 400 ? "application/json" : "application/problem+json";
        return request.headerFromProviderState("X-API-Key", "${apiKey}", KEY)
                .willRespondWith()
                .status(status)
                .matchHeader("Content-Type", type.replace("+", "\\+") + "(;.*)?", type)
                .body(newJsonBody(body::accept).build())
                .toPact(V4Pact.class);
    }

    private static ApiClient client(MockServer server) {
        var wifi = new ApiClient();
        wifi.updateBaseUri(server.getUrl() + "/api");
        wifi.setRequestInterceptor(request -> request.header("X-API-Key", KEY));
        return wifi;
    }

    private static Problem problem(Executable call) throws Exception {
        String body = assertThrows(ApiException.class, call).getResponseBody();
        return new ApiClient().getObjectMapper().readValue(body, Problem.class);
    }
}
