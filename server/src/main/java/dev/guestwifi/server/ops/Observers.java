package dev.guestwifi.server.ops;

import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;

/** Two observers as one. */
record Observers(RequestObserver first, RequestObserver second) implements RequestObserver {
    @Override
    public void began(RequestContext request) {
        first.began(request);
        second.began(request);
    }

    @Override
    public void ended(RequestContext request, int status) {
        first.ended(request, status);
        second.ended(request, status);
    }

    @Override
    public void refused(String reason) {
        first.refused(reason);
        second.refused(reason);
    }

    @Override
    public void received(long bytes) {
        first.received(bytes);
        second.received(bytes);
    }
}
