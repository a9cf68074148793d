package dev.guestwifi.conformance.consumer;

import java.io.IOException;

/** What arrived is not a request of HTTP/1.1. */
final class MalformedRequestException extends IOException {
    private static final long serialVersionUID = 1;

    MalformedRequestException(String message) {
        super(message);
    }
}
