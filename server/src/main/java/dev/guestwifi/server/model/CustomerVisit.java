package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One sign-in of a customer at a venue, as it was recorded then.
 *
 * @param customer the customer's phone
 * @param venue the venue's address
 * @param mac the device's address as the access point wrote it: {@code :} or {@code -}, either case
 * @param createdAt the time of the visit
 */
public record CustomerVisit(
        long id,
        long teamId,
        @Nullable String customer,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String venue,
        @Nullable String mac,
        @Nullable Long customerId,
        @Nullable Long venueId,
        Instant createdAt,
        Instant updatedAt)
        implements Row {
    public CustomerVisit {
        createdAt = createdAt.truncatedTo(MICROS);
        updatedAt = updatedAt.truncatedTo(MICROS);
    }
}
