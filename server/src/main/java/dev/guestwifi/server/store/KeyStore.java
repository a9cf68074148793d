package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Team;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The API keys, of which only a hash is stored. Ids are unique, never used again, and greater than all given before.
 * Each change stores its audit events in the same transaction.
 */
public interface KeyStore {
    /**
     * Finds a key by its hash, also an expired one.
     *
     * @param sha256 lower-case hex
     */
    Optional<ApiKey> find(String sha256);

    /**
     * Finds a key and, in the same call, the team that the request of its user names: a store whose calls wait is then
     * asked once for both. Other stores look up the key alone.
     *
     * @param sha256 as in {@link #find}
     * @param slug read only by stores that look up the team; empty, or the slug of a team that need not exist
     */
    default Optional<KeyAndTeam> findWithTeam(String sha256, Supplier<String> slug) {
        return find(sha256).map(key -> new KeyAndTeam(key, null));
    }

    /**
     * A key, and the team that was looked up with it.
     *
     * @param team null if none was found or looked up
     */
    record KeyAndTeam(ApiKey key, @Nullable Team team) {}

    /** All keys by id, including expired ones. */
    List<ApiKey> list();

    /**
     * Stores a new key, with an event KEY_CREATED.
     *
     * @param fingerprint the fingerprint of a key that is not stored yet
     */
    Audited<ApiKey> create(Fingerprint fingerprint, KeyTerms terms, Origin origin);

    /**
     * Replaces a key by a new one with the same terms. The old key expires after the overlap; if that is zero, it is
     * deleted at once. The events are KEY_ROTATED of the old key and KEY_CREATED of the new one.
     *
     * @param fingerprint the fingerprint of a key that is not stored yet
     * @return both keys; nothing, and nothing has changed, if there is no key with the id
     */
    Optional<Audited<Rotation>> rotate(long id, Fingerprint fingerprint, Duration overlap, Origin origin);

    /**
     * Deletes a key: from now on it is not found. The event is KEY_DELETED.
     *
     * @return the deleted key, or nothing if there is none with the id
     */
    Optional<Audited<ApiKey>> delete(long id, Origin origin);

    /**
     * A key and its replacement.
     *
     * @param old the old key before the rotation
     */
    record Rotation(ApiKey old, ApiKey made) {}

    /**
     * Records when keys were last used, by their hashes. Unknown hashes are ignored, and a time that is before the one
     * that is stored.
     */
    void used(Map<String, Instant> lastUses);
}
