package dev.guestwifi.conformance.transport;

import java.io.IOException;

/** A response goes beyond {@link Bounds}, so that it cannot be judged. The message names the bound. */
public final class BoundExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    BoundExceeded(String what) {
        super(what);
    }
}
