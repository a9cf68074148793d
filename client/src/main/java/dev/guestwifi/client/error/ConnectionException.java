package dev.guestwifi.client.error;

import org.jspecify.annotations.Nullable;

/**
 * No complete answer came: no connection, one that broke, or a time limit. Whether a request that changes something was
 * carried out is not known; sending it again with the same idempotency key is safe.
 */
public final class ConnectionException extends GuestWifiException {
    private static final long serialVersionUID = 1;

    public ConnectionException(String message, @Nullable Throwable cause) {
        super(Refusal.of(0, message));
        if (cause != null) {
            initCause(cause);
        }
    }
}
