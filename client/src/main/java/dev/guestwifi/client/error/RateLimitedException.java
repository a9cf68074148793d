package dev.guestwifi.client.error;

/** Status 429: too many requests, even after the retries that the options allow. */
public final class RateLimitedException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public RateLimitedException(ErrorDetails details) {
        super(details);
    }
}
