package dev.guestwifi.client.internal;

import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.DateQuery;
import dev.guestwifi.client.NewVoucher;
import dev.guestwifi.client.PageQuery;
import dev.guestwifi.client.generated.api.CustomerVisitsApi;
import dev.guestwifi.client.generated.api.CustomerVisitsApi.APIListCustomerVisitsRequest;
import dev.guestwifi.client.generated.api.CustomersApi;
import dev.guestwifi.client.generated.api.CustomersApi.APIListCustomersRequest;
import dev.guestwifi.client.generated.api.VenuesApi;
import dev.guestwifi.client.generated.api.VenuesApi.APIListVenuesRequest;
import dev.guestwifi.client.generated.api.VouchersApi;
import dev.guestwifi.client.generated.api.VouchersApi.APICreateVoucherRequest;
import dev.guestwifi.client.generated.api.VouchersApi.APIDeleteVoucherRequest;
import dev.guestwifi.client.generated.api.VouchersApi.APIListVouchersRequest;
import dev.guestwifi.client.generated.model.Customer;
import dev.guestwifi.client.generated.model.CustomerVisit;
import dev.guestwifi.client.generated.model.Venue;
import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.client.generated.model.VoucherDeleted;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The operations of the contract, for one team. A new operation or parameter of the contract goes here.
 *
 * @param team the slug
 */
public record TeamApi(Connection connection, String team, CallOptions options) {
    public CompletableFuture<PageResponse<Customer>> listCustomers(DateQuery<?> query, int page) {
        APIListCustomersRequest request = APIListCustomersRequest.newBuilder()
                .slug(team)
                .page(page)
                .perPage(query.perPage())
                .startDate(query.start())
                .endDate(query.end())
                .build();
        return connection.call(
                options,
                sender -> new CustomersApi(sender).listCustomers(request),
                body -> PageResponse.of(page, body.getData(), body.getMeta(), body.getLinks()));
    }

    public CompletableFuture<PageResponse<CustomerVisit>> listCustomerVisits(DateQuery<?> query, int page) {
        APIListCustomerVisitsRequest request = APIListCustomerVisitsRequest.newBuilder()
                .slug(team)
                .page(page)
                .perPage(query.perPage())
                .startDate(query.start())
                .endDate(query.end())
                .build();
        return connection.call(
                options,
                sender -> new CustomerVisitsApi(sender).listCustomerVisits(request),
                body -> PageResponse.of(page, body.getData(), body.getMeta(), body.getLinks()));
    }

    public CompletableFuture<PageResponse<Venue>> listVenues(PageQuery<?> query, int page) {
        APIListVenuesRequest request = APIListVenuesRequest.newBuilder()
                .slug(team)
                .page(page)
                .perPage(query.perPage())
                .build();
        return connection.call(
                options,
                sender -> new VenuesApi(sender).listVenues(request),
                body -> PageResponse.of(page, body.getData(), body.getMeta(), body.getLinks()));
    }

    public CompletableFuture<PageResponse<Voucher>> listVouchers(PageQuery<?> query, int page) {
        APIListVouchersRequest request = APIListVouchersRequest.newBuilder()
                .slug(team)
                .page(page)
                .perPage(query.perPage())
                .build();
        return connection.call(
                options,
                sender -> new VouchersApi(sender).listVouchers(request),
                body -> PageResponse.of(page, body.getData(), body.getMeta(), body.getLinks()));
    }

    /** Sends an {@code Idempotency-Key} of its own if the voucher has none. */
    public CompletableFuture<Voucher> createVoucher(NewVoucher voucher) {
        String idempotencyKey = voucher.idempotencyKey();
        APICreateVoucherRequest request = APICreateVoucherRequest.newBuilder()
                .idempotencyKey(idempotencyKey == null ? UUID.randomUUID().toString() : idempotencyKey)
                .slug(team)
                .code(voucher.code())
                .venueId(voucher.venueId())
                .numberOfDays(voucher.numberOfDays())
                .upspeed(voucher.upspeed())
                .downspeed(voucher.downspeed())
                .volumecap(voucher.volumecap())
                .maxDevices(voucher.maxDevices())
                .build();
        return connection.call(
                options,
                sender -> new VouchersApi(sender).createVoucher(request),
                body -> Objects.requireNonNull(body.getData()));
    }

    public CompletableFuture<Void> deleteVoucher(long voucherId) {
        APIDeleteVoucherRequest request = APIDeleteVoucherRequest.newBuilder()
                .slug(team)
                .voucherId(voucherId)
                .build();
        return connection.delete(
                options, sender -> new VouchersApi(sender).deleteVoucher(request), TeamApi::requireSuccess);
    }

    /** The response to a deletion may be empty, but must not say that the deletion failed. */
    private static @Nullable Void requireSuccess(@Nullable VoucherDeleted body) {
        if (body != null && Boolean.FALSE.equals(body.getSuccess())) {
            throw new IllegalStateException("success is false: " + body.getMessage());
        }
        return null;
    }
}
