package dev.guestwifi.client;

import dev.guestwifi.client.generated.api.VouchersApi;
import dev.guestwifi.client.generated.api.VouchersApi.APICreateVoucherRequest;
import dev.guestwifi.client.generated.api.VouchersApi.APIDeleteVoucherRequest;
import dev.guestwifi.client.generated.api.VouchersApi.APIListVouchersRequest;
import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.client.generated.model.VoucherDeleted;
import dev.guestwifi.client.internal.Connection;
import dev.guestwifi.client.internal.PageAnswer;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The vouchers of one team. */
final class TeamVouchers implements AsyncVouchers {
    private final Connection connection;
    private final String team;
    private final CallOptions options;

    TeamVouchers(Connection connection, String team, CallOptions options) {
        this.connection = connection;
        this.team = team;
        this.options = options;
    }

    @Override
    public AsyncListing<Voucher> list(VoucherQuery query) {
        return new AsyncListing<>(
                query.fromPage(),
                page -> connection.call(
                        options,
                        sender -> new VouchersApi(sender)
                                .listVouchers(APIListVouchersRequest.newBuilder()
                                        .slug(team)
                                        .page(page)
                                        .perPage(query.perPage())
                                        .build()),
                        answer -> PageAnswer.of(page, answer.getData(), answer.getMeta(), answer.getLinks())));
    }

    @Override
    public CompletableFuture<Voucher> create(NewVoucher voucher) {
        String name = voucher.idempotencyKey() == null ? UUID.randomUUID().toString() : voucher.idempotencyKey();
        APICreateVoucherRequest request = APICreateVoucherRequest.newBuilder()
                .idempotencyKey(name)
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
                answer -> Objects.requireNonNull(answer.getData()));
    }

    @Override
    public CompletableFuture<Void> delete(long voucherId) {
        APIDeleteVoucherRequest request = APIDeleteVoucherRequest.newBuilder()
                .slug(team)
                .voucherId(voucherId)
                .build();
        return connection.delete(
                options, sender -> new VouchersApi(sender).deleteVoucher(request), TeamVouchers::requireDone);
    }

    /** An answer without a body is fine, one that says it failed is not. */
    private static @Nullable Void requireDone(@Nullable VoucherDeleted answer) {
        if (answer != null && Boolean.FALSE.equals(answer.getSuccess())) {
            throw new IllegalStateException("success is false: " + answer.getMessage());
        }
        return null;
    }
}
