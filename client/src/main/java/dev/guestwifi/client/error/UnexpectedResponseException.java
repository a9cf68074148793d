package dev.guestwifi.client.error;

/**
 * The response is not one of this API: a body that does not match the contract, a redirect (check the base URL), or a
 * proxy that requires authentication (status 407).
 */
public final class UnexpectedResponseException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public UnexpectedResponseException(ErrorDetails details) {
        super(details);
    }
}
