package dev.guestwifi.server.model;

import static java.time.temporal.ChronoUnit.MICROS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to keys, teams, sessions or the sandbox.
 *
 * @param id greater than those of the events before
 * @param subject what it was done to
 */
public record AuditEvent(long id, Instant at, Action action, Origin origin, Subject subject) {
    public AuditEvent {
        at = at.truncatedTo(MICROS);
    }

    /** What was done. */
    public enum Action {
        SIGNED_IN,
        SIGN_IN_REFUSED,
        SIGNED_OUT,
        TEAM_CREATED,
        KEY_CREATED,
        KEY_ROTATED,
        KEY_DELETED,
        SANDBOX_RESET,
        FAULT_CREATED,
        FAULTS_DELETED
    }

    /**
     * What something was done to.
     *
     * @param name the label of the key or the slug of the team; null for sessions
     * @param keyId null unless it is a key
     * @param keyLast4 the last four characters of the key; null unless it is one
     */
    public record Subject(
            @Nullable String name,
            @Nullable Long keyId,
            @Nullable String keyLast4) {
        /** Neither a key nor a team. */
        public static final Subject NONE = new Subject(null, null, null);

        public static Subject of(Team team) {
            return new Subject(team.slug(), null, null);
        }

        public static Subject of(ApiKey key) {
            return new Subject(key.terms().label(), key.id(), key.fingerprint().last4());
        }
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
