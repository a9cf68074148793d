package dev.guestwifi.client.internal;

import java.io.IOException;

/** A response body is larger than the client may read. */
final class BodyLimitExceeded extends IOException {
    private static final long serialVersionUID = 1;

    /** @param what which size is too large, after "response body" */
    BodyLimitExceeded(String what, long limit) {
        super("the response body " + what + " the limit of " + limit + " bytes (maxResponseBytes)");
    }
}
