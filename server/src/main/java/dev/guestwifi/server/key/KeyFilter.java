package dev.guestwifi.server.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.store.KeyStore;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks every request to an operation for a live key: contract § Rules, Key. Missing, malformed, unknown, expired and
 * deleted keys get the same 401.
 */
public final class KeyFilter implements ContainerRequestFilter {
    private static final String KEY = "guest-wifi.key";

    private final String header;
    private final KeyStore keys;
    private final Clock clock;

    /** @param header the name of the header field that carries the key */
    public KeyFilter(String header, KeyStore keys, Clock clock) {
        this.header = header;
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        List<String> given = request.getHeaders().getOrDefault(header, List.of());
        ApiKey key = (given.size() == 1 ? live(given.get(0)) : Optional.<ApiKey>empty())
                .orElseThrow(() -> ProblemException.of(
                        ProblemCode.INVALID_API_KEY,
                        "The header " + header + " carries no valid key.",
                        HttpHeaders.WWW_AUTHENTICATE,
                        "ApiKey realm=\"guest-wifi\""));
        request.setProperty(KEY, key);
    }

    private Optional<ApiKey> live(String given) {
        if (!KeyFormat.isWellFormed(given)) {
            return Optional.empty();
        }
        String sha256 = KeyFormat.sha256(given);
        return keys.find(sha256)
                .filter(key -> MessageDigest.isEqual(key.sha256().getBytes(US_ASCII), sha256.getBytes(US_ASCII)))
                .filter(key -> key.isLiveAt(clock.instant()));
    }

    /** The key that this filter found good. */
    static ApiKey of(ContainerRequestContext request) {
        return (ApiKey) Objects.requireNonNull(request.getProperty(KEY));
    }
}
