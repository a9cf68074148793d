package dev.guestwifi.conformance.model;

import dev.guestwifi.conformance.deployment.Rights;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A valid key.
 *
 * @param teamId null for the whole instance
 * @param expiresAt from this instant on it is refused; null if it does not expire
 * @param rights null for the usual ones
 */
public record ModelKey(
        String value,
        @Nullable Long teamId,
        boolean isReadOnly,
        @Nullable Instant expiresAt,
        @Nullable Rights rights) {
    /** One that does not expire. */
    public ModelKey(String value, @Nullable Long teamId, boolean isReadOnly) {
        this(value, teamId, isReadOnly, null, null);
    }

    /** One with no right to anything. */
    public static ModelKey denied(String value) {
        return new ModelKey(value, null, false, null, new Rights(Map.of(), null));
    }
}
