package dev.guestwifi.server.ops;

import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import org.jspecify.annotations.Nullable;

/** What became of a request, in one word. */
final class Outcome {
    private Outcome() {}

    /** The code of the problem in the response, or {@code client_closed}; null for every other response. */
    static @Nullable String code(RequestContext request, int status) {
        return status == RequestObserver.CLIENT_CLOSED ? "client_closed" : request.problemCode();
    }
}
