package dev.guestwifi.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.generated.api.CustomerVisitsApi;
import dev.guestwifi.client.generated.api.CustomersApi;
import dev.guestwifi.client.generated.api.VenuesApi;
import dev.guestwifi.client.generated.api.VouchersApi;
import dev.guestwifi.client.generated.invoker.ApiClient;
import dev.guestwifi.client.generated.invoker.ApiException;
import dev.guestwifi.client.generated.model.CustomerPage;
import dev.guestwifi.client.generated.model.CustomerVisitPage;
import dev.guestwifi.client.generated.model.Problem;
import dev.guestwifi.client.generated.model.VenuePage;
import dev.guestwifi.client.generated.model.VoucherCreated;
import dev.guestwifi.client.generated.model.VoucherDeleted;
import dev.guestwifi.client.generated.model.VoucherPage;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Guest WiFi API, one method an operation. Safe for use by many threads.
 *
 * <p>Every operation throws {@link GuestWifiException} when the server refuses it, with what is wrong (contract § Errors),
 * or when no answer comes. Times in answers are UTC; days in queries are days in the zone of the instance.
 */
public final class GuestWifiClient {
    private final ObjectMapper json;
    private final CustomersApi customers;
    private final CustomerVisitsApi visits;
    private final VenuesApi venues;
    private final VouchersApi vouchers;

    private GuestWifiClient(ApiClient core, ObjectMapper json) {
        this.json = json;
        customers = new CustomersApi(core);
        visits = new CustomerVisitsApi(core);
        venues = new VenuesApi(core);
        vouchers = new VouchersApi(core);
    }

    /** Begins a client: base URL and key are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** One page of a team's customers, oldest first, chosen by when they were first recorded. */
    public CustomerPage listCustomers(DatedQuery query) {
        PageQuery page = query.page();
        return call(() -> customers.listCustomers(CustomersApi.APIListCustomersRequest.newBuilder()
                .slug(page.slug())
                .page(page.page())
                .perPage(page.perPage())
                .startDate(query.start())
                .endDate(query.end())
                .build()));
    }

    /** One page of the visits of a team's customers, oldest first, chosen by when they took place. */
    public CustomerVisitPage listCustomerVisits(DatedQuery query) {
        PageQuery page = query.page();
        return call(() -> visits.listCustomerVisits(CustomerVisitsApi.APIListCustomerVisitsRequest.newBuilder()
                .slug(page.slug())
                .page(page.page())
                .perPage(page.perPage())
                .startDate(query.start())
                .endDate(query.end())
                .build()));
    }

    /** One page of a team's venues, oldest first. */
    public VenuePage listVenues(PageQuery page) {
        return call(() -> venues.listVenues(VenuesApi.APIListVenuesRequest.newBuilder()
                .slug(page.slug())
                .page(page.page())
                .perPage(page.perPage())
                .build()));
    }

    /** One page of a team's vouchers that have not been deleted, oldest first. */
    public VoucherPage listVouchers(PageQuery page) {
        return call(() -> vouchers.listVouchers(VouchersApi.APIListVouchersRequest.newBuilder()
                .slug(page.slug())
                .page(page.page())
                .perPage(page.perPage())
                .build()));
    }

    /** Makes a voucher. A code that the team has already is a 409 {@code code_taken}. Never sent twice. */
    public VoucherCreated createVoucher(NewVoucher voucher) {
        return call(() -> vouchers.createVoucher(VouchersApi.APICreateVoucherRequest.newBuilder()
                .slug(voucher.slug())
                .code(voucher.code())
                .venueId(voucher.venueId())
                .numberOfDays(voucher.numberOfDays())
                .upspeed(voucher.upspeed())
                .downspeed(voucher.downspeed())
                .volumecap(voucher.volumecap())
                .maxDevices(voucher.maxDevices())
                .build()));
    }

    /**
     * Deletes a voucher for good; its code can be used again.
     *
     * @param voucherId the id of a voucher of the team; another one, or one that is gone, is a 404
     */
    public VoucherDeleted deleteVoucher(String slug, long voucherId) {
        return call(() -> vouchers.deleteVoucher(VouchersApi.APIDeleteVoucherRequest.newBuilder()
                .slug(slug)
                .voucherId(voucherId)
                .build()));
    }

    private <T> T call(Operation<T> operation) {
        try {
            return operation.run();
        } catch (ApiException e) {
            throw failure(e);
        }
    }

    private GuestWifiException failure(ApiException e) {
        if (e.getCause() instanceof JsonProcessingException) {
            // Jackson quotes what it read, which may be anything: no cause.
            return new GuestWifiException("The answer is not what the contract says.", 0, null, null, null);
        }
        Problem problem = problem(e.getResponseBody());
        String requestId = e.getResponseHeaders() == null
                ? null
                : e.getResponseHeaders().firstValue("X-Request-Id").orElse(null);
        String what = e.getCode() == 0
                ? "No answer: " + e.getMessage()
                : "Status " + e.getCode()
                        + (problem == null ? "" : ", " + problem.getCode() + ": " + problem.getDetail());
        return new GuestWifiException(what, e.getCode(), problem, requestId, e.getCause());
    }

    private @Nullable Problem problem(@Nullable String body) {
        try {
            Problem problem = body == null ? null : json.readValue(body, Problem.class);
            return problem == null || problem.getCode() == null ? null : problem;
        } catch (JsonProcessingException e) {
            return null; // A proxy's page, perhaps; the status tells enough.
        }
    }

    private interface Operation<T> {
        T run() throws ApiException;
    }

    /** Makes clients. */
    public static final class Builder {
        private @Nullable URI baseUrl;
        private @Nullable String apiKey;
        private Duration connectTimeout = Duration.ofSeconds(10);
        private Duration requestTimeout = Duration.ofSeconds(30);

        private Builder() {}

        /** Where the API stands, with {@code /api} at its end. Needed. */
        public Builder baseUrl(String url) {
            return baseUrl(URI.create(url));
        }

        /**
         * Where the API stands, with {@code /api} at its end. Needed.
         *
         * @throws IllegalArgumentException if it is not an http or https address of a host
         */
        public Builder baseUrl(URI url) {
            if (url.getHost() == null || !("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                throw new IllegalArgumentException("The base URL is no http or https address of a host.");
            }
            baseUrl = url;
            return this;
        }

        /**
         * The key, exactly as it was shown. Needed.
         *
         * @throws IllegalArgumentException if it has characters that no key has
         */
        public Builder apiKey(String key) {
            if (key.isEmpty() || !key.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
                throw new IllegalArgumentException("The key has characters that no key has.");
            }
            apiKey = key;
            return this;
        }

        /** How long connecting may take; 10 s unless told. */
        public Builder connectTimeout(Duration timeout) {
            connectTimeout = timeout;
            return this;
        }

        /** How long an answer may take; 30 s unless told. */
        public Builder requestTimeout(Duration timeout) {
            requestTimeout = timeout;
            return this;
        }

        /** @throws NullPointerException if the base URL or the key is missing */
        public GuestWifiClient build() {
            String url = Objects.requireNonNull(baseUrl, "baseUrl").toString();
            String key = Objects.requireNonNull(apiKey, "apiKey");
            ObjectMapper json = ApiClient.createDefaultObjectMapper()
                    .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
            // HTTP/2 would begin each plain connection with an upgrade that servers answer in odd ways.
            HttpClient.Builder http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
            ApiClient core = new ApiClient(http, json, url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            core.setConnectTimeout(connectTimeout);
            core.setReadTimeout(requestTimeout);
            core.setRequestInterceptor(request -> request.header("X-API-Key", key));
            return new GuestWifiClient(core, json);
        }
    }
}
