package dev.guestwifi.conformance.transport;

import java.io.IOException;

/** A response exceeds {@link Bounds}, so it cannot be judged. The message names the limit. */
public final class BoundExceeded extends IOException {
    private static final long serialVersionUID = 1L;

    BoundExceeded(String what) {
        super(what);
    }
}
