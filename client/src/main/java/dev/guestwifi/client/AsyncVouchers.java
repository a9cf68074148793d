package dev.guestwifi.client;

import dev.guestwifi.client.generated.model.Voucher;
import java.util.concurrent.CompletableFuture;

/** The asynchronous form of {@link Vouchers}. */
public interface AsyncVouchers {
    /** Lists the vouchers that a query selects, oldest first. Sends nothing before pages or rows are requested. */
    AsyncListing<Voucher> list(VoucherQuery query);

    /** Lists all vouchers that have not been deleted, oldest first. */
    default AsyncListing<Voucher> list() {
        return list(VoucherQuery.all());
    }

    /** Creates a voucher as {@link Vouchers#create} does. */
    CompletableFuture<Voucher> create(NewVoucher voucher);

    /** Deletes a voucher as {@link Vouchers#delete} does. */
    CompletableFuture<Void> delete(long voucherId);
}
