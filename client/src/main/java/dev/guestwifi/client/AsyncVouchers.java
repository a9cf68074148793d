package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Voucher;
import java.util.concurrent.CompletableFuture;

/** The codes that give a customer of a team access. What {@link Vouchers} does, without waiting. */
public interface AsyncVouchers {
    /** Those a query chooses, oldest first. Nothing is sent before they are asked for. */
    AsyncListing<Voucher> list(VoucherQuery query);

    /** All that have not been deleted, oldest first. */
    default AsyncListing<Voucher> list() {
        return list(VoucherQuery.all());
    }

    /** Creates a voucher, as {@link Vouchers#create} does. */
    CompletableFuture<Voucher> create(NewVoucher voucher);

    /** Deletes a voucher, as {@link Vouchers#delete} does. */
    CompletableFuture<Void> delete(long voucherId);
}
