package dev.guestwifi.conformance.deployment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key of the kit's own data, with its permissions.
 *
 * @param label its name
 * @param team the slug of its team, or null if it is for the whole instance
 * @param expiresAt from this instant on it is refused; null if it does not expire
 * @param rights null for the usual ones
 */
public record TargetKey(
        String label,
        Secret key,
        @Nullable String team,
        boolean isReadOnly,
        @Nullable Instant expiresAt,
        @Nullable Rights rights) {
    /** A key that may write and does not expire. */
    public static TargetKey of(String label, String value, @Nullable String team) {
        return new TargetKey(label, new Secret(shown(label), value), team, false, null, null);
    }

    /** The shell variable for a key. */
    public static String shown(String label) {
        return "$" + label.toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
    }

    /** The same key, read-only. */
    public TargetKey readOnly() {
        return new TargetKey(label, key, team, true, expiresAt, rights);
    }

    /** The same key with an expiry. */
    public TargetKey until(Instant end) {
        return new TargetKey(label, key, team, isReadOnly, end, rights);
    }

    /** The same key with other rights. */
    public TargetKey with(Rights others) {
        return new TargetKey(label, key, team, isReadOnly, expiresAt, others);
    }
}
