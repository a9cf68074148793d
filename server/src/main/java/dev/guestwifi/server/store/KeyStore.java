package dev.guestwifi.server.store;

import dev.guestwifi.server.model.ApiKey;
import java.util.Optional;

/** What is kept of the API keys. */
public interface KeyStore {
    /**
     * The key with a hash.
     *
     * @param sha256 lower-case hex
     */
    Optional<ApiKey> find(String sha256);
}
