package dev.guestwifi.client;

import dev.guestwifi.client.error.ConflictException;
import dev.guestwifi.client.error.ForbiddenException;
import dev.guestwifi.client.error.InvalidRequestException;
import dev.guestwifi.client.error.NotFoundException;
import dev.guestwifi.client.generated.model.Voucher;

/** A team's access codes. */
public interface Vouchers {
    /** Lists the vouchers that a query selects, oldest first. Sends nothing before the first row is read. */
    Listing<Voucher> list(VoucherQuery query);

    /** Lists all vouchers that have not been deleted, oldest first. */
    default Listing<Voucher> list() {
        return list(VoucherQuery.all());
    }

    /**
     * Creates a voucher. Retries cannot create a second one: every attempt carries the same {@code Idempotency-Key}
     * (contract § Idempotent requests).
     *
     * @throws ConflictException if the team already has a voucher with this code, or an earlier attempt is still being
     *     processed after all retries
     * @throws InvalidRequestException if a value is out of bounds, the team has no such venue, or the idempotency key
     *     was used for other values
     * @throws ForbiddenException if the API key is read-only
     */
    Voucher create(NewVoucher voucher);

    /**
     * Deletes a voucher. Its code can be used again. If the response to an attempt was lost, a 404 to the next attempt
     * counts as success.
     *
     * @throws NotFoundException if the team has no such voucher
     * @throws ForbiddenException if the API key is read-only
     */
    void delete(long voucherId);
}
