package dev.guestwifi.client.internal;

import java.io.IOException;

/** A response body exceeds the size limit. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;

    /** @param what which size exceeds the limit, such as {@code "is larger than"} */
    BodyTooLargeException(String what, long limit) {
        super("the response body " + what + " the limit of " + limit + " bytes (maxResponseBytes)");
    }
}
