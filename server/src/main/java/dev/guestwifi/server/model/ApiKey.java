package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an API key: never the key itself.
 *
 * @param lastUsedAt when a request last came with it, or null if none has
 * @param expiresAt the first instant at which it works no more, or null for never; earlier than its terms say when it
 *     was rotated
 */
public record ApiKey(
        long id,
        Fingerprint fingerprint,
        KeyTerms terms,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt)
        implements Principal {
    public ApiKey {
        createdAt = createdAt.truncatedTo(MICROS);
        lastUsedAt = lastUsedAt == null ? null : lastUsedAt.truncatedTo(MICROS);
        expiresAt = expiresAt == null ? null : expiresAt.truncatedTo(MICROS);
    }

    /** A key that begins its life. */
    public static ApiKey made(long id, Fingerprint fingerprint, KeyTerms terms, Instant now) {
        Duration life = terms.life();
        return new ApiKey(id, fingerprint, terms, now, null, life == null ? null : now.plus(life));
    }

    /** What it is called where its label may not be told. */
    @Override
    public String getName() {
        return "key/" + id;
    }

    /** Whether the key works at a time. */
    public boolean isLiveAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    /** Whether the key may touch a team's rows. */
    public boolean mayUse(long team) {
        return terms.teamId() == null || terms.teamId() == team;
    }

    /** The same key after a request came with it. */
    public ApiKey usedAt(Instant when) {
        return new ApiKey(id, fingerprint, terms, createdAt, when, expiresAt);
    }

    /** The same key with an end, unless it ends before anyway. */
    public ApiKey endingAt(Instant end) {
        return isLiveAt(end) ? new ApiKey(id, fingerprint, terms, createdAt, lastUsedAt, end) : this;
    }
}
