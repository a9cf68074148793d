package dev.guestwifi.client;

import au.com.dius.pact.consumer.dsl.PactDslRequestWithPath;
import au.com.dius.pact.consumer.dsl.PactDslRequestWithoutPath;

/** Every operation, with a call of the client and the request that it sends. */
enum PactOperation {
    LIST_CUSTOMERS,
    LIST_CUSTOMER_VISITS,
    LIST_VENUES,
    LIST_VOUCHERS,
    CREATE_VOUCHER,
    DELETE_VOUCHER;

    void call(GuestWifiClient client) {
        switch (this) {
            case LIST_CUSTOMERS -> client.customers().list().firstPage();
            case LIST_CUSTOMER_VISITS -> client.customerVisits().list().firstPage();
            case LIST_VENUES -> client.venues().list().firstPage();
            case LIST_VOUCHERS -> client.vouchers().list().firstPage();
            case CREATE_VOUCHER -> client.vouchers().create(NewVoucher.of("PACT-NEW", 1, 1));
            case DELETE_VOUCHER -> client.vouchers().delete(7);
        }
    }

    PactDslRequestWithPath request(PactDslRequestWithoutPath request, String team) {
        return switch (this) {
            case LIST_CUSTOMERS -> list(request, "/api/customers", team);
            case LIST_CUSTOMER_VISITS -> list(request, "/api/customer-visits", team);
            case LIST_VENUES -> list(request, "/api/venues", team);
            case LIST_VOUCHERS -> list(request, "/api/vouchers", team);
            case CREATE_VOUCHER ->
                Pacts.creation(request, "slug=" + team + "&code=PACT-NEW&venue_id=1&number_of_days=1");
            case DELETE_VOUCHER ->
                request.method("DELETE").path("/api/vouchers/7").query("slug=" + team);
        };
    }

    private static PactDslRequestWithPath list(PactDslRequestWithoutPath request, String path, String team) {
        return request.method("GET").path(path).query("slug=" + team + "&page=1&per_page=100");
    }
}
