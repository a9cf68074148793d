package dev.guestwifi.server.http;

import dev.guestwifi.server.request.RequestContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import java.util.function.Function;
import org.glassfish.jersey.inject.hk2.AbstractBinder;
import org.glassfish.jersey.model.Parameter.Source;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;

/**
 * Hands the parameters that {@link ParameterFilter} has checked and read to the methods of the resources, instead of
 * Jersey's own reading of query, form and header.
 */
public final class CheckedParameters extends AbstractBinder implements ValueParamProvider {
    private static final Set<Source> READ_BY_CONTRACT = Set.of(Source.QUERY, Source.FORM, Source.HEADER);

    @Override
    protected void configure() {
        bind(this).to(ValueParamProvider.class);
    }

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (READ_BY_CONTRACT.contains(parameter.getSource())) {
            String name = parameter.getSourceName();
            return request ->
                    RequestContext.of(request::getProperty).parameters().get(name);
        }
        return parameter.getRawType() == ContainerRequestContext.class ? request -> request : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}
