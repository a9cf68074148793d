package dev.guestwifi.server.data;

/** Data files that cannot be served. The message names every fault, ready to be shown. */
public final class BadDataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadDataException(String message) {
        super(message);
    }
}
