package dev.guestwifi.server.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key: never the key itself.
 *
 * @param sha256 lower-case hex of the SHA-256 of the key's ASCII bytes
 * @param prefix the first characters, for people to recognise it
 * @param last4 the last four characters
 * @param teamId the one team it is for, or null for the whole instance
 * @param expiresAt the first instant at which it works no more, or null for never
 */
public record ApiKey(
        String sha256,
        String prefix,
        String last4,
        String label,
        @Nullable Long teamId,
        Access access,
        Instant createdAt,
        @Nullable Instant expiresAt) {
    /** Whether the key works at a time. */
    public boolean isLiveAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Whether the key may touch a team's rows. */
    public boolean mayUse(long team) {
        return teamId == null || teamId == team;
    }
}
