package dev.guestwifi.server.key;

import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Makes the {@link KeyCheck} where a look-up may wait: behind the edge, before all other checks of an operation. */
public final class KeyFilter implements ContainerRequestFilter {
    private final KeyCheck check;

    public KeyFilter(KeyCheck check) {
        this.check = check;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        check.check(RequestContext.of(request::getProperty));
    }
}
