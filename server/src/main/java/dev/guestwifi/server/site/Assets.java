package dev.guestwifi.server.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Files on the class path, read and compressed on first use, so that they do not delay the start. */
final class Assets {
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /** @param resource a path on the class path; never pass one on from a request */
    Optional<Asset> get(String resource) {
        Asset known = read.get(resource);
        if (known != null) {
            return Optional.of(known);
        }
        try (InputStream bytes = Assets.class.getResourceAsStream(resource)) {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(read.computeIfAbsent(resource, name -> asset(name, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static Asset asset(String name, InputStream bytes) {
        try {
            return Asset.of(name, bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
