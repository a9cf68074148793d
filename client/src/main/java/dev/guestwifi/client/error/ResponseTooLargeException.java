package dev.guestwifi.client.error;

/**
 * A response body is larger than {@code maxResponseBytes} of the builder, as it arrives or unpacked. The connection was
 * closed, and nothing was tried again: whether a request that changes something was carried out is not known. Ask for
 * fewer rows a page, or allow more.
 */
public final class ResponseTooLargeException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ResponseTooLargeException(Refusal refusal) {
        super(refusal);
    }
}
