package dev.guestwifi.fuzz;

/** What came is no response of HTTP/1.1, or less than one. */
final class MalformedResponseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedResponseException(String message) {
        super(message);
    }

    MalformedResponseException(String message, Throwable cause) {
        super(message, cause);
    }
}
