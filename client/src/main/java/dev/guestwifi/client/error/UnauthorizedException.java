package dev.guestwifi.client.error;

/** The key is missing, malformed, unknown, expired or deleted: status 401. */
public final class UnauthorizedException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public UnauthorizedException(Refusal refusal) {
        super(refusal);
    }
}
