package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A place with guest WiFi. It has no name: people see its address. */
public record Venue(
        long id,
        long businessId,
        long teamId,
        String address,
        @Nullable String crmListId,
        @Nullable String frequency,
        @Nullable String emails,
        @Nullable Long reportId,
        Instant createdAt,
        Instant updatedAt)
        implements Row {
    public Venue {
        createdAt = createdAt.truncatedTo(MICROS);
        updatedAt = updatedAt.truncatedTo(MICROS);
    }
}
