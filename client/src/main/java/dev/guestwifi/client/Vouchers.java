package dev.guestwifi.client;

import dev.guestwifi.client.error.ConflictException;
import dev.guestwifi.client.error.ForbiddenException;
import dev.guestwifi.client.error.InvalidRequestException;
import dev.guestwifi.client.error.NotFoundException;
import dev.guestwifi.client.generated.model.Voucher;

/** The codes that give a customer of a team access. */
public interface Vouchers {
    /** Those a query chooses, oldest first. Nothing is sent before the first is asked for. */
    Listing<Voucher> list(VoucherQuery query);

    /** All that have not been deleted, oldest first. */
    default Listing<Voucher> list() {
        return list(VoucherQuery.all());
    }

    /**
     * Creates a voucher, once, however often the request has to be sent: each has an {@code Idempotency-Key} (contract
     * § createVoucher).
     *
     * @throws ConflictException if the team has a voucher with this code already, or the server is still at work on an
     *     earlier attempt after all retries
     * @throws InvalidRequestException if a value is out of bounds, the team has no such venue, or the idempotency key
     *     was used for other values
     * @throws ForbiddenException if the key may only read
     */
    Voucher create(NewVoucher voucher);

    /**
     * Deletes a voucher for good; its code can be used again. When an attempt may have been carried out although its
     * answer was lost, a 404 to the next one counts as done.
     *
     * @throws NotFoundException if the team has no such voucher
     * @throws ForbiddenException if the key may only read
     */
    void delete(long voucherId);
}
