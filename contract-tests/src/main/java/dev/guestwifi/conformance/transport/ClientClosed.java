package dev.guestwifi.conformance.transport;

import java.io.IOException;

/** The client was told to stop while the exchange was under way, or before it. */
public final class ClientClosed extends IOException {
    private static final long serialVersionUID = 1L;

    ClientClosed() {
        super("the client was closed");
    }
}
