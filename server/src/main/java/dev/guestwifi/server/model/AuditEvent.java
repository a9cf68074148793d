package dev.guestwifi.server.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to keys, teams or sessions.
 *
 * @param subject the label of the key or the slug of the team it was done to, or null
 * @param key the key it was done to, or null
 */
public record AuditEvent(
        long id,
        Instant at,
        Action action,
        Origin origin,
        @Nullable String subject,
        @Nullable ApiKey key) {
    /** What was done. */
    public enum Action {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        TEAM_CREATED,
        KEY_CREATED,
        KEY_ROTATED,
        KEY_DELETED
    }

    /**
     * Who did it, from where, by which request.
     *
     * @param address the network address of the sender
     */
    public record Origin(String actor, String address, String requestId) {}
}
