package dev.guestwifi.server.ops;

import dev.guestwifi.server.model.RateLimit;
import java.util.Map;

/**
 * What a key has left of its rate limit after a request.
 *
 * @param isGranted whether the request is within the limit
 * @param remaining requests that are allowed now
 * @param seconds whole seconds until one more is, at least 1
 */
public record Quota(RateLimit limit, boolean isGranted, long remaining, long seconds) {
    /** The name of the only policy. */
    private static final String POLICY = "\"key\"";

    /** The fields of the response's header: contract § Rate limits. */
    public Map<String, String> fields() {
        return Map.of(
                "RateLimit-Policy",
                POLICY + ";q=" + limit.requests() + ";w=" + limit.window().toSeconds(),
                "RateLimit",
                POLICY + ";r=" + remaining + ";t=" + seconds);
    }
}
