package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.OperationId;
import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.function.Function;
import org.glassfish.jersey.server.model.AnnotatedMethod;

/**
 * Puts filters around each operation, as the contract describes it. Their order is that of the checks in contract
 * § Errors.
 */
public final class OperationFilters implements DynamicFeature {
    private static final int OPERATION = Priorities.AUTHENTICATION - 1;
    private static final int AUTHENTICATION = Priorities.AUTHENTICATION;
    private static final int MEDIA_TYPE = AUTHENTICATION + 1;
    private static final int PARAMETERS = AUTHENTICATION + 2;
    private static final int ACCESS = AUTHENTICATION + 3;

    private final Contract contract;
    private final Function<Operation, ContainerRequestFilter> authentication;
    private final ContainerRequestFilter access;

    /**
     * @param authentication makes the filter that finds out who calls an operation
     * @param access decides what they may do, when the parameters are known
     */
    public OperationFilters(
            Contract contract,
            Function<Operation, ContainerRequestFilter> authentication,
            ContainerRequestFilter access) {
        this.contract = contract;
        this.authentication = authentication;
        this.access = access;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        // Jersey finds the annotations of the generated interface, too.
        OperationId id = new AnnotatedMethod(resource.getResourceMethod()).getAnnotation(OperationId.class);
        if (id == null) {
            return; // Jersey's own response to OPTIONS.
        }
        Operation operation = contract.operation(id.value());
        context.register(
                (ContainerRequestFilter)
                        request -> RequestContext.of(request::getProperty).setOperation(operation),
                OPERATION);
        context.register(authentication.apply(operation), AUTHENTICATION);
        if (operation.consumes() != null) {
            context.register(new MediaTypeFilter(operation.consumes()), MEDIA_TYPE);
        }
        context.register(new ParameterFilter(operation), PARAMETERS);
        context.register(access, ACCESS);
        context.register(new PageLinksFilter());
    }
}
