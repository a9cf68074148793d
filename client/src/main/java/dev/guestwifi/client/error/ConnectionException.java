package dev.guestwifi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * There is no complete response: no connection, a broken one, or a timeout. The server may have carried out the
 * request. Repeating a creation with the same idempotency key is safe.
 */
public final class ConnectionException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ConnectionException(String message, @Nullable Throwable cause) {
        super(ErrorDetails.of(0, message));
        if (cause != null) {
            initCause(cause);
        }
    }
}
