package dev.guestwifi.server.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a key is for.
 *
 * @param teamId the one team it is for, or null for the whole instance
 * @param life how long it works from when it is made, or null for ever
 * @param rateLimit its own rate limit, or null for that of the server
 */
public record KeyTerms(
        String label,
        @Nullable Long teamId,
        Access access,
        @Nullable Duration life,
        @Nullable RateLimit rateLimit) {
    /** A key without a rate limit of its own. */
    public KeyTerms(String label, @Nullable Long teamId, Access access, @Nullable Duration life) {
        this(label, teamId, access, life, null);
    }
}
