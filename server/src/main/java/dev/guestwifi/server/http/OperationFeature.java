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
    private static final int KEY = Priorities.AUTHENTICATION;
    private static final int MEDIA_TYPE = KEY + 1;
    private static final int PARAMETERS = KEY + 2;
    private static final int ACCESS = KEY + 3;

    private final Contract contract;
    private final ContainerRequestFilter key;
    private final Function<Function<ContainerRequestContext, String>, ContainerRequestFilter> access;

    /**
     * @param key asks for the key
     * @param access makes the filter that decides on team and writing, given where to find the slug
     */
    public OperationFeature(
            Contract contract,
            ContainerRequestFilter key,
            Function<Function<ContainerRequestContext, String>, ContainerRequestFilter> access) {
        this.contract = contract;
        this.key = key;
        this.access = access;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!resource.getResourceClass().getPackageName().endsWith(".resource")) {
            return; // Jersey's own answer to OPTIONS.
        }
        Operation operation = contract.operation(resource.getResourceMethod().getName());
        context.register(key, KEY);
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
