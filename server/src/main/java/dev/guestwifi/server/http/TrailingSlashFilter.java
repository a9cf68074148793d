package dev.guestwifi.server.http;

import dev.guestwifi.server.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;

/** Refuses paths that end in a slash: Jersey would find what is there without it. */
@PreMatching
public final class TrailingSlashFilter implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getRequestUri().getRawPath().endsWith("/")) {
            throw ProblemException.notFound();
        }
    }
}
