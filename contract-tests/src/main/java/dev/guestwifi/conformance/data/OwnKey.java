package dev.guestwifi.conformance.data;

import dev.guestwifi.conformance.target.Secret;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A key of the data set.
 *
 * @param label what it is for
 * @param team the slug of the one team that it is for, or null for the whole instance
 * @param expiresAt from this moment on it is refused; null if it stays
 */
public record OwnKey(
        String label,
        Secret key,
        @Nullable String team,
        boolean isReadOnly,
        @Nullable Instant expiresAt) {
    static OwnKey of(String label, String value, @Nullable String team) {
        return new OwnKey(label, new Secret(shown(label), value), team, false, null);
    }

    static String shown(String label) {
        return "$" + label.toUpperCase(Locale.ROOT).replace('-', '_') + "_KEY";
    }

    OwnKey readOnly() {
        return new OwnKey(label, key, team, true, expiresAt);
    }

    OwnKey until(Instant end) {
        return new OwnKey(label, key, team, isReadOnly, end);
    }

    /** Whether the target takes it at a moment. */
    public boolean isGoodAt(Instant time) {
        return expiresAt == null || time.isBefore(expiresAt);
    }
}
