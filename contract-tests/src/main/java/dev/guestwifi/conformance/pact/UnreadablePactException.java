package dev.guestwifi.conformance.pact;

/** A file is no pact that can be read; the message says why, in one sentence. */
final class UnreadablePactException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadablePactException(String message) {
        super(message);
    }
}
