package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of the API keys. */
public interface KeyStore {
    /**
     * The key with a hash.
     *
     * @param sha256 lower-case hex
     */
    Optional<ApiKey> find(String sha256);

    /** All keys by id, the expired ones too. */
    List<ApiKey> list();

    /**
     * Keeps a new key.
     *
     * @param fingerprint of a key that is not kept yet
     */
    ApiKey create(Fingerprint fingerprint, KeyTerms terms);

    /**
     * Keeps a new key on the terms of another, and lets the other end: after an overlap, or without one at once, as if it
     * were deleted.
     *
     * @param fingerprint of a key that is not kept yet
     * @return both keys, or nothing, and nothing changed, if there is none with the id
     */
    Optional<Rotation> rotate(long id, Fingerprint fingerprint, Duration overlap);

    /**
     * Forgets a key: from now on nothing finds it.
     *
     * @return what was kept of it, or nothing if there is none with the id
     */
    Optional<ApiKey> delete(long id);

    /**
     * A key in the place of another.
     *
     * @param old as it was before
     */
    record Rotation(ApiKey old, ApiKey made) {}

    /** Notes when keys were last used, by their hashes. Those of keys that are gone are dropped. */
    void used(Map<String, Instant> lastUses);
}
