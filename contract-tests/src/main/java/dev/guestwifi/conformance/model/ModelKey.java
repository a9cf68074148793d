package dev.guestwifi.conformance.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that works.
 *
 * @param teamId null for the whole instance
 * @param expiresAt from this moment on it is refused; null if it stays
 */
public record ModelKey(
        String value,
        @Nullable Long teamId,
        boolean isReadOnly,
        @Nullable Instant expiresAt) {
    /** One that does not expire. */
    public ModelKey(String value, @Nullable Long teamId, boolean isReadOnly) {
        this(value, teamId, isReadOnly, null);
    }
}
