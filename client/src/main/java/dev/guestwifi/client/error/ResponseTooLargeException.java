package dev.guestwifi.client.error;

/**
 * A response body is larger than {@code maxResponseBytes} of the builder, as received or decompressed. The client
 * closed the connection and did not retry; the server may have carried out the request. Request fewer rows per page, or
 * raise the limit.
 */
public final class ResponseTooLargeException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ResponseTooLargeException(ErrorDetails details) {
        super(details);
    }
}
