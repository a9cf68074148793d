package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.ParameterName;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Function;

/**
 * Puts around each resource method what the contract says of its operation; the method is named as the operation. The
 * order of the filters is the order of contract § Which answer wins.
 */
public final class OperationFeature implements DynamicFeature {
    private static final int AUTHENTICATION = Priorities.AUTHENTICATION;
    private static final int MEDIA_TYPE = AUTHENTICATION + 1;
    private static final int PARAMETERS = AUTHENTICATION + 2;
    private static final int ACCESS = AUTHENTICATION + 3;
    /** Where the resources are that implement a contract. */
    private static final String OWN = "dev.guestwifi.server.";

    private final Contract contract;
    private final Function<Operation, ContainerRequestFilter> authentication;
    private final Function<Function<ContainerRequestContext, String>, ContainerRequestFilter> access;

    /**
     * @param authentication makes the filter that finds out who calls an operation
     * @param access makes the filter that decides what they may do, given where to find the slug of a team
     */
    public OperationFeature(
            Contract contract,
            Function<Operation, ContainerRequestFilter> authentication,
            Function<Function<ContainerRequestContext, String>, ContainerRequestFilter> access) {
        this.contract = contract;
        this.authentication = authentication;
        this.access = access;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getPackageName().startsWith(OWN)) {
            return; // Jersey's own answer to OPTIONS.
        }
        Operation operation = contract.operation(resource.getResourceMethod().getName());
        context.register(authentication.apply(operation), AUTHENTICATION);
        if (operation.consumes() != null) {
            context.register(new MediaTypeFilter(operation.consumes()), MEDIA_TYPE);
        }
        context.register(new ParameterFilter(operation), PARAMETERS);
        context.register(
                access.apply(request -> ParameterFilter.of(request).getOrDefault(ParameterName.SLUG, "")), ACCESS);
        context.register(new PageLinksFilter());
        context.register((ContainerResponseFilter) (request, response) -> {
            if (response.getStatus() == 200) {
                response.setStatus(operation.successStatus());
            }
        });
    }
}
