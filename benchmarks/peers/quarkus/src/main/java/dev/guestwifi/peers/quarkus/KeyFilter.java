package dev.guestwifi.peers.quarkus;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Lets requests with a key through, and gives every response the headers that all of them have. */
@Singleton
class KeyFilter {
    private final Set<String> hashes;

    /** @param key the only one */
    KeyFilter(@ConfigProperty(name = "peer.key") String key) {
        hashes = Set.of(sha256(key));
    }

    /** @return the response if the key is not valid, otherwise null */
    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    public Response check(ContainerRequestContext request) {
        request.setProperty(PeerException.REQUEST_ID, UUID.randomUUID().toString());
        String key = request.getHeaderString("X-API-Key");
        if (key != null && hashes.contains(sha256(key))) {
            return null;
        }
        return new PeerException(401, "invalid_api_key", "The header X-API-Key carries no valid key.")
                .response(request);
    }

    @ServerResponseFilter
    public void addHeaders(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("X-Request-Id", request.getProperty(PeerException.REQUEST_ID));
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.add("Vary", "X-API-Key");
        headers.putSingle("Cache-Control", response.getStatus() == 200 ? "private, no-cache" : "no-store");
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
