package dev.guestwifi.client.error;

/** Status 500 and above: the server or a proxy failed, even after retries if the status is retryable. */
public final class ServerException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ServerException(ErrorDetails details) {
        super(details);
    }
}
