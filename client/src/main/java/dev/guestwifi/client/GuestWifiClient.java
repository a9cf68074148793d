package dev.guestwifi.client;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.client.internal.Futures;
import dev.guestwifi.client.internal.TeamApi;
import java.util.function.UnaryOperator;

/**
 * A client of the Guest WiFi API. One client serves a whole program: it is thread-safe and reuses connections.
 *
 * <p>Every call throws a {@link GuestWifiException} if the server refuses it (contract § Errors) or does not
 * respond, after the retries that its {@link CallOptions} allow. Times in responses are UTC; dates in queries are days
 * in the time zone of the instance. The client logs to the {@link System.Logger} {@code dev.guestwifi.client}: requests
 * at debug level, retries at info level, never API keys or bodies.
 *
 * <pre>{@code
 * try (var client = GuestWifiClient.builder().baseUrl(url).apiKey(key).build()) {
 *     long total = client.venues().list().firstPage().total().orElse(0);
 * }
 * }</pre>
 */
public final class GuestWifiClient implements AutoCloseable {
    private final TeamApi api;
    private final AsyncGuestWifiClient async;

    GuestWifiClient(TeamApi api) {
        this.api = api;
        async = new AsyncGuestWifiClient(api);
    }

    /** Returns a builder. The base URL and the API key are required. */
    public static GuestWifiClientBuilder builder() {
        return new GuestWifiClientBuilder();
    }

    /**
     * Creates a client from environment variables: {@code GUESTWIFI_URL} (the base URL, ending with {@code /api}),
     * {@code GUESTWIFI_API_KEY} and optionally {@code GUESTWIFI_TEAM} (a slug; by default {@code default}).
     *
     * @throws IllegalStateException if one of the first two is not set
     * @throws IllegalArgumentException if one of them is malformed
     */
    public static GuestWifiClient fromEnv() {
        return GuestWifiClientBuilder.from(System.getenv()).build();
    }

    /** The people who signed in to the team's guest WiFi. */
    public Customers customers() {
        return query -> new Listing<>(async.customers().list(query), false);
    }

    /** The visits of the team's customers: each time one came online at a venue. */
    public CustomerVisits customerVisits() {
        return query -> new Listing<>(async.customerVisits().list(query), false);
    }

    /** The places where the team offers guest WiFi. */
    public Venues venues() {
        return query -> new Listing<>(async.venues().list(query), false);
    }

    /** The team's access codes. */
    public Vouchers vouchers() {
        AsyncVouchers vouchers = async.vouchers();
        return new Vouchers() {
            @Override
            public Listing<Voucher> list(VoucherQuery query) {
                return new Listing<>(vouchers.list(query), false);
            }

            @Override
            public Voucher create(NewVoucher voucher) {
                return Futures.await(vouchers.create(voucher));
            }

            @Override
            public void delete(long voucherId) {
                Futures.await(vouchers.delete(voucherId));
            }
        };
    }

    /** Returns the asynchronous form of this client. */
    public AsyncGuestWifiClient async() {
        return async;
    }

    /** Returns the same client for another team, named by its slug. Closing either one closes both. */
    public GuestWifiClient forTeam(String slug) {
        return new GuestWifiClient(new TeamApi(api.connection(), slug, api.options()));
    }

    /**
     * Returns the same client with other options. Closing either one closes both.
     *
     * <pre>{@code
     * wifi.withOptions(options -> options.maxRetries(0)).venues().list().firstPage();
     * }</pre>
     */
    public GuestWifiClient withOptions(UnaryOperator<CallOptions> change) {
        return new GuestWifiClient(new TeamApi(api.connection(), api.team(), change.apply(api.options())));
    }

    /** Aborts all calls. Later calls fail at once. */
    @Override
    public void close() {
        api.connection().close();
    }
}
