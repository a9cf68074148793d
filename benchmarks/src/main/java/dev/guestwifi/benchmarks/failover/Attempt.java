package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.NewVoucher;
import dev.guestwifi.client.generated.model.Voucher;

/**
 * A voucher that is to be created. Its limits follow from its number, so that a voucher that is only half there shows.
 *
 * @param code names it in the team and, as the idempotency key, in retries
 */
record Attempt(String code, int number) {
    private static final long VENUE = 1;

    NewVoucher voucher() {
        return NewVoucher.of(code, VENUE, days())
                .downspeed(number % 10_000)
                .maxDevices(number % 1_000)
                .idempotencyKey(code);
    }

    private int days() {
        return 1 + number % 3_650;
    }

    boolean isWhole(Voucher voucher) {
        return voucher.getCode().equals(code)
                && voucher.getVenueId() == VENUE
                && voucher.getNumberOfDays() == days()
                && voucher.getDownspeed() == number % 10_000
                && voucher.getMaxDevices() == number % 1_000
                && voucher.getUpspeed() == 0;
    }
}
