package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.generated.contract.OperationId;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.glassfish.jersey.server.model.AnnotatedMethod;

/**
 * Puts filters around each operation, as the contract describes it. Their order is that of the checks in contract
 * § Errors.
 */
public final class OperationFilters implements DynamicFeature {
    private final Contract contract;
    private final Function<Operation, List<ContainerRequestFilter>> first;
    private final List<ContainerRequestFilter> last;

    /**
     * @param first makes the checks of an operation that come before all others; none if {@link OperationCheck} has made
     *     them
     * @param last the checks that come when the parameters are known
     */
    public OperationFilters(
            Contract contract,
            Function<Operation, List<ContainerRequestFilter>> first,
            List<ContainerRequestFilter> last) {
        this.contract = contract;
        this.first = first;
        this.last = last;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        // Jersey finds the annotations of the generated interface, too.
        OperationId id = new AnnotatedMethod(resource.getResourceMethod()).getAnnotation(OperationId.class);
        if (id == null) {
            return; // Jersey's own response to OPTIONS.
        }
        Operation operation = contract.operation(id.value());
        List<ContainerRequestFilter> checks = new ArrayList<>(first.apply(operation));
        if (operation.consumes() != null) {
            checks.add(new MediaTypeFilter(operation.consumes()));
        }
        checks.add(new ParameterFilter(operation));
        checks.addAll(last);
        context.register(new OperationFilter(operation, checks));
        checks.stream()
                .filter(ContainerResponseFilter.class::isInstance)
                .forEach(check -> context.register(check, ContainerResponseFilter.class));
        context.register(new PageLinksFilter());
    }
}
