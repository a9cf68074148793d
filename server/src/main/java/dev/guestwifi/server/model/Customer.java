package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed in to a team's guest WiFi.
 *
 * @param marketOpt "1" when marketing was agreed to, "0" when not, null when never asked
 */
public record Customer(
        long id,
        long teamId,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String company,
        @Nullable String email,
        @Nullable String phone,
        boolean emailVerified,
        @Nullable String marketOpt,
        @Nullable String arubaSiteId,
        Instant createdAt,
        Instant updatedAt)
        implements Row {
    public Customer {
        createdAt = createdAt.truncatedTo(MICROS);
        updatedAt = updatedAt.truncatedTo(MICROS);
    }
}
