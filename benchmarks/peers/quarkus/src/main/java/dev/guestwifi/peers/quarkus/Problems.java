package dev.guestwifi.peers.quarkus;

import dev.guestwifi.peers.quarkus.generated.model.ParameterFault;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Makes problem documents of what the framework refuses, and of {@link PeerException}. */
class Problems {
    private static final Map<String, String> CODES = Map.of(
            "NotNull",
            "required",
            "Pattern",
            "malformed_slug",
            "Size",
            "too_long",
            "Min",
            "out_of_range",
            "Max",
            "out_of_range");

    @ServerExceptionMapper
    public Response problem(PeerException refusal, ContainerRequestContext request) {
        return refusal.response(request);
    }

    /** Also of a parameter that is not a number or a date: the framework says 404 to it. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException refusal, ContainerRequestContext request) {
        return new PeerException(refusal.getResponse().getStatus(), "not_found", String.valueOf(refusal.getMessage()))
                .response(request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, ContainerRequestContext request) {
        return new PeerException(
                        422,
                        "invalid_parameters",
                        "Parameters are invalid; see errors.",
                        invalid.getConstraintViolations().stream()
                                .map(Problems::fault)
                                .toList())
                .response(request);
    }

    private static ParameterFault fault(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new ParameterFault()
                .parameter(path.substring(path.lastIndexOf('.') + 1)
                        .replaceAll("([A-Z])", "_$1")
                        .toLowerCase(Locale.ROOT))
                .code(CODES.getOrDefault(constraint, "required"))
                .detail(violation.getMessage());
    }
}
