package dev.guestwifi.client.error;

/** Status 401: the API key is malformed, unknown, expired or deleted. */
public final class UnauthorizedException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public UnauthorizedException(ErrorDetails details) {
        super(details);
    }
}
