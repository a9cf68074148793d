package dev.guestwifi.client.error;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Status 429: too many requests, even after the retries that the options allow. {@link #retryAfter} tells when the next
 * request is allowed.
 */
public final class RateLimitedException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    private final @Nullable RateLimit rateLimit;

    public RateLimitedException(ErrorDetails details) {
        this(details, null);
    }

    /** @param rateLimit the limit that was reached; null if the server does not tell it */
    public RateLimitedException(ErrorDetails details, @Nullable RateLimit rateLimit) {
        super(details);
        this.rateLimit = rateLimit;
    }

    /**
     * The limit that was reached; empty if the server does not tell it, as after too many bad keys, or if what it tells
     * is malformed.
     */
    public Optional<RateLimit> rateLimit() {
        return Optional.ofNullable(rateLimit);
    }
}
