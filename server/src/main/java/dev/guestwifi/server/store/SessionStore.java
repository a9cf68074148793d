package dev.guestwifi.server.store;

import dev.guestwifi.server.model.SignedIn;
import java.time.Duration;
import java.util.Optional;

/**
 * The sessions of the admin API that several servers share. Ages are measured by the clock of the store, which is the
 * same for all servers. A session is named by a hash, so that nobody can enter a session who can read the store.
 */
public interface SessionStore {
    /** Random bytes, at least 32, that sign cookies: the same for all servers, made by the first that asks. */
    byte[] secret();

    /**
     * Stores a session that begins now. Removes those that are older than {@code life} or idle for {@code idle}; if
     * there are still more than {@code most}, also those that would end first.
     *
     * @param hash a name that no other session has
     */
    void start(String hash, Known session, Limits limits);

    /** Finds a session that has not ended, and restarts its idle time. */
    Optional<Found> extend(String hash, Limits limits);

    /** Ends a session on all servers. Unknown ones are ignored. */
    void end(String hash);

    /**
     * Remembers that a form was sent in a session.
     *
     * @return false if it was sent before
     */
    boolean takeForm(String hash, String formId);

    /** Forgets that a form was sent. */
    void giveBackForm(String hash, String formId);

    /**
     * What is kept of a session.
     *
     * @param name distinguishes sessions in the audit
     */
    record Known(String name, SignedIn signedIn) {}

    /**
     * An active session.
     *
     * @param age the time since it began
     */
    record Found(Known known, Duration age) {}

    /**
     * When sessions end.
     *
     * @param idle the time without a request after which a session ends
     * @param life the time after which it ends in any case
     * @param most active sessions
     */
    record Limits(Duration idle, Duration life, int most) {}
}
