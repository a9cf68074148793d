package dev.guestwifi.conformance.deployment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key of the kit's own data, and what it may do.
 *
 * @param label what it is for
 * @param team the slug of the one team that it is for, or null for the whole instance
 * @param expiresAt from this moment on it is refused; null if it stays
 */
public record TargetKey(
        String label,
        Secret key,
        @Nullable String team,
        boolean isReadOnly,
        @Nullable Instant expiresAt) {
    /** A key that may write and does not expire. */
    public static TargetKey of(String label, String value, @Nullable String team) {
        return new TargetKey(label, new Secret(shown(label), value), team, false, null);
    }

    /** The shell expression that stands for a key. */
    public static String shown(String label) {
        return "$" + label.toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
    }

    /** The same key, which may only read. */
    public TargetKey readOnly() {
        return new TargetKey(label, key, team, true, expiresAt);
    }

    /** The same key, which is refused from a moment on. */
    public TargetKey until(Instant end) {
        return new TargetKey(label, key, team, isReadOnly, end);
    }
}
