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
     * Whether lists have it. That a command signed in and out is for the log alone: a script that runs every minute
     * would soon leave nothing else.
     */
    public boolean isListed() {
        boolean isChange = action != Action.SIGNED_IN && action != Action.SIGNED_OUT;
        SignedIn session = origin.session();
        return isChange || session == null || session.client() != SignedIn.Client.COMMAND_LINE;
    }

    /**
     * Who did it, from where, by which request.
     *
     * @param address the network address of the sender
     * @param session how the sender's session began; null if there is none
     */
    public record Origin(
            String actor,
            String address,
            String requestId,
            @Nullable SignedIn session) {}
}
