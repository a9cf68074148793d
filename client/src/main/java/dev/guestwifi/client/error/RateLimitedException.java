package dev.guestwifi.client.error;

/** Too many requests, even after the waits and retries that the options allow: status 429. */
public final class RateLimitedException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public RateLimitedException(Refusal refusal) {
        super(refusal);
    }
}
