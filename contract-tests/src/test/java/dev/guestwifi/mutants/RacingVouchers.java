package dev.guestwifi.mutants;

import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.VoucherStore;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Looks whether a code is free, and creates a moment later. */
final class RacingVouchers extends LaxVouchers {
    private static final Duration MOMENT = Duration.ofMillis(30);

    RacingVouchers(VoucherStore vouchers) {
        super(vouchers, VoucherCode::uniqueKey);
    }

    @Override
    public Creation create(long teamId, VoucherTerms terms) {
        if (isTaken(teamId, terms)) {
            return new Creation.CodeTaken();
        }
        LockSupport.parkNanos(MOMENT.toNanos());
        return createAnyway(teamId, terms);
    }
}
