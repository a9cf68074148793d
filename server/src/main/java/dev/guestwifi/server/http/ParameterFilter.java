package dev.guestwifi.server.http;

import dev.guestwifi.server.contract.Characters;
import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.contract.Operation.Parameter;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.SentRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one operation by the rules of the contract, each once, and reports all faults together. What
 * the rules made of them is left in the context of the request, together with the contract's defaults.
 */
final class ParameterFilter implements ContainerRequestFilter {
    private final Operation operation;

    ParameterFilter(Operation operation) {
        this.operation = operation;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        RequestContext context = RequestContext.of(request::getProperty);
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> checked = new TreeMap<>();
        for (Parameter parameter : operation.parameters()) {
            Object value = read(parameter, sent(parameter, context.sent()), faults);
            if (value != null) {
                checked.put(parameter.name(), value);
            }
        }
        for (Parameter parameter : operation.parameters()) {
            checkOrder(parameter, checked, faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETERS, faults);
        }
        context.setParameters(checked);
    }

    /** The values of a parameter that are not empty. */
    private List<String> sent(Parameter parameter, SentRequest request) {
        if (parameter.isHeader()) {
            return request.lines(parameter.name()).stream()
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
        if (operation.consumes() == null) {
            return request.query().getOrDefault(parameter.name(), List.of());
        }
        return request.form().getOrDefault(parameter.name(), List.of()).stream()
                .map(Characters::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static @Nullable Object read(Parameter parameter, List<String> values, List<Fault> faults) {
        String name = parameter.name();
        if (values.size() > 1) {
            faults.add(new Fault(name, FaultCode.REPEATED, "must be given only once"));
            return null;
        }
        if (values.isEmpty()) {
            if (parameter.required()) {
                faults.add(new Fault(name, FaultCode.REQUIRED, "is required"));
            }
            return parameter.defaultValue();
        }
        return parameter
                .rule()
                .read(values.get(0), finding -> faults.add(new Fault(name, finding.code(), finding.detail())));
    }

    private static void checkOrder(Parameter parameter, Map<String, Object> checked, List<Fault> faults) {
        if (parameter.notBefore() != null
                && checked.get(parameter.name()) instanceof LocalDate end
                && checked.get(parameter.notBefore()) instanceof LocalDate start
                && end.isBefore(start)) {
            faults.add(new Fault(
                    parameter.name(), FaultCode.ENDS_BEFORE_START, "must not be before " + parameter.notBefore()));
        }
    }
}
