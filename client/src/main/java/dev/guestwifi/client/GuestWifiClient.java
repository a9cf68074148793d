package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.client.internal.Connection;
import dev.guestwifi.client.internal.Waiting;
import java.util.function.UnaryOperator;

/**
 * The Guest WiFi API. One client serves a whole program: it keeps connections, and is safe for use by many threads.
 *
 * <p>Every call throws a {@link dev.guestwifi.client.error.GuestWifiException} when the server refuses it (contract §
 * Errors) or no answer comes, after the retries that its {@link CallOptions} allow. Times in answers are UTC; days in
 * queries are days in the zone of the instance. Logs go to the {@link System.Logger} {@code dev.guestwifi.client}:
 * requests at debug, retries at info; never keys or bodies.
 *
 * <pre>{@code
 * try (var client = GuestWifiClient.builder().baseUrl(url).apiKey(key).build()) {
 *     long total = client.venues().list().firstPage().total().orElse(0);
 * }
 * }</pre>
 */
public final class GuestWifiClient implements AutoCloseable {
    private final Connection connection;
    private final String team;
    private final CallOptions options;
    private final AsyncGuestWifiClient async;

    GuestWifiClient(Connection connection, String team, CallOptions options) {
        this.connection = connection;
        this.team = team;
        this.options = options;
        async = new AsyncGuestWifiClient(connection, team, options);
    }

    /** Begins a client: base URL and key are needed. */
    public static GuestWifiClientBuilder builder() {
        return new GuestWifiClientBuilder();
    }

    /**
     * A client for what the environment names: {@code GUESTWIFI_URL} (where the API stands, with {@code /api} at its
     * end), {@code GUESTWIFI_API_KEY} and, unless it is the team {@code default}, {@code GUESTWIFI_TEAM}.
     *
     * @throws IllegalStateException if one of the first two is not set
     * @throws IllegalArgumentException if one of them is malformed
     */
    public static GuestWifiClient fromEnv() {
        return GuestWifiClientBuilder.from(System.getenv()).build();
    }

    /** The people who signed in to the guest WiFi of the team. */
    public Customers customers() {
        return query -> new Listing<>(async.customers().list(query), false);
    }

    /** Each time a customer of the team came online at a venue. */
    public CustomerVisits customerVisits() {
        return query -> new Listing<>(async.customerVisits().list(query), false);
    }

    /** The places where the team offers guest WiFi. */
    public Venues venues() {
        return query -> new Listing<>(async.venues().list(query), false);
    }

    /** The codes that give a customer of the team access. */
    public Vouchers vouchers() {
        AsyncVouchers vouchers = async.vouchers();
        return new Vouchers() {
            @Override
            public Listing<Voucher> list(VoucherQuery query) {
                return new Listing<>(vouchers.list(query), false);
            }

            @Override
            public Voucher create(NewVoucher voucher) {
                return Waiting.on(vouchers.create(voucher));
            }

            @Override
            public void delete(long voucherId) {
                Waiting.on(vouchers.delete(voucherId));
            }
        };
    }

    /** The same client for callers that do not wait. */
    public AsyncGuestWifiClient async() {
        return async;
    }

    /** The same client for another team, named by its slug; closing either closes both. */
    public GuestWifiClient forTeam(String slug) {
        return new GuestWifiClient(connection, slug, options);
    }

    /**
     * The same client with other limits; closing either closes both.
     *
     * <pre>{@code
     * wifi.withOptions(options -> options.maxRetries(0)).venues().list().firstPage();
     * }</pre>
     */
    public GuestWifiClient withOptions(UnaryOperator<CallOptions> change) {
        return new GuestWifiClient(connection, team, change.apply(options));
    }

    /** Ends the calls that are under way; there can be no more. */
    @Override
    public void close() {
        connection.close();
    }
}
