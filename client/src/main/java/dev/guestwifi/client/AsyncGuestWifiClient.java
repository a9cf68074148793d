package dev.guestwifi.client;

import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.client.internal.TeamApi;
import java.util.concurrent.CompletableFuture;

/**
 * The asynchronous form of {@link GuestWifiClient}: the same calls, retries and errors, as futures. A future fails with
 * a {@link GuestWifiException}; cancelling it ends its request. Thread-safe.
 */
public final class AsyncGuestWifiClient {
    private final TeamApi api;

    AsyncGuestWifiClient(TeamApi api) {
        this.api = api;
    }

    /** The people who signed in to the team's guest WiFi. */
    public AsyncCustomers customers() {
        return query -> new AsyncListing<>(query.fromPage(), page -> api.listCustomers(query, page));
    }

    /** The visits of the team's customers: each time one came online at a venue. */
    public AsyncCustomerVisits customerVisits() {
        return query -> new AsyncListing<>(query.fromPage(), page -> api.listCustomerVisits(query, page));
    }

    /** The places where the team offers guest WiFi. */
    public AsyncVenues venues() {
        return query -> new AsyncListing<>(query.fromPage(), page -> api.listVenues(query, page));
    }

    /** The team's access codes. */
    public AsyncVouchers vouchers() {
        return new AsyncVouchers() {
            @Override
            public AsyncListing<Voucher> list(VoucherQuery query) {
                return new AsyncListing<>(query.fromPage(), page -> api.listVouchers(query, page));
            }

            @Override
            public CompletableFuture<Voucher> create(NewVoucher voucher) {
                return api.createVoucher(voucher);
            }

            @Override
            public CompletableFuture<Void> delete(long voucherId) {
                return api.deleteVoucher(voucherId);
            }
        };
    }
}
