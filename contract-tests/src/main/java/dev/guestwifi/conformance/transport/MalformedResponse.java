package dev.guestwifi.conformance.transport;

import java.io.IOException;

/** The response is not valid HTTP. The message says what is wrong, as a phrase. */
public final class MalformedResponse extends IOException {
    private static final long serialVersionUID = 1L;

    MalformedResponse(String what) {
        super(what);
    }
}
