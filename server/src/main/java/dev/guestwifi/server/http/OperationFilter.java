package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.problem.ThrowableMapper;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.IOException;
import java.util.List;

/**
 * Checks the requests to one operation, in the order of contract § Errors. A refusal aborts the request: Jersey
 * would wrap an exception in another one, with a stack trace.
 */
final class OperationFilter implements ContainerRequestFilter {
    private final Operation operation;
    private final List<ContainerRequestFilter> checks;

    OperationFilter(Operation operation, List<ContainerRequestFilter> checks) {
        this.operation = operation;
        this.checks = checks;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        RequestContext.of(request::getProperty).setOperation(operation);
        try {
            for (ContainerRequestFilter check : checks) {
                check.filter(request);
            }
        } catch (ProblemException problem) {
            request.abortWith(ThrowableMapper.response(problem));
        }
    }
}
