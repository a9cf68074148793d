package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A voucher of a team. */
public record Voucher(
        long id, long teamId, @Nullable Long customerId, VoucherTerms terms, Instant createdAt, Instant updatedAt)
        implements Row {
    public Voucher {
        createdAt = createdAt.truncatedTo(MICROS);
        updatedAt = updatedAt.truncatedTo(MICROS);
    }
}
