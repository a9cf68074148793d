package dev.guestwifi.client.error;

/** Status 403: the API key is for another team, or read-only. */
public final class ForbiddenException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ForbiddenException(ErrorDetails details) {
        super(details);
    }
}
