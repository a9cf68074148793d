package dev.guestwifi.client.error;

/**
 * Status 403: the API key is for another team, has no right to the resource, may not be used from this address, or is
 * read-only.
 */
public final class ForbiddenException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ForbiddenException(ErrorDetails details) {
        super(details);
    }
}
