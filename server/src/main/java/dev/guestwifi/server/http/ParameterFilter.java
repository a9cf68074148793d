package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Operation;
import dev.guestwifi.server.contract.Operation.Parameter;
import dev.guestwifi.server.contract.Rule;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.ProblemCode;
import dev.guestwifi.server.problem.Fault;
import dev.guestwifi.server.problem.ProblemException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Checks the raw parameters of one operation by the rules of the contract, before anything converts them, and answers
 * all faults at once. A form is handed on stripped, without empty fields and with the contract's defaults; of a field
 * of the header the one value that was checked is handed on.
 */
final class ParameterFilter implements ContainerRequestFilter {
    private static final String CHECKED = "guest-wifi.parameters";

    private final Operation operation;

    ParameterFilter(Operation operation) {
        this.operation = operation;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        boolean isForm = operation.consumes() != null;
        Map<String, List<String>> given = isForm
                ? Form.parse(request.getEntityStream().readAllBytes())
                : request.getUriInfo().getQueryParameters(true);
        List<Fault> faults = new ArrayList<>();
        Map<String, String> checked = new TreeMap<>();
        for (Parameter parameter : operation.parameters()) {
            List<String> values = parameter.isHeader()
                    ? header(request, parameter.name())
                    : given.getOrDefault(parameter.name(), List.of());
            check(parameter, values, checked, faults);
        }
        for (Parameter parameter : operation.parameters()) {
            checkOrder(parameter, checked, faults);
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_PARAMETERS, faults);
        }
        request.setProperty(CHECKED, checked);
        operation.parameters().stream().filter(Parameter::isHeader).forEach(field -> handOn(request, field, checked));
        if (isForm) {
            request.setEntityStream(new ByteArrayInputStream(encode(checked).getBytes(UTF_8)));
        }
    }

    /** Jersey would take the first of several values, be it empty. */
    private static void handOn(ContainerRequestContext request, Parameter field, Map<String, String> checked) {
        String value = checked.get(field.name());
        if (value == null) {
            request.getHeaders().remove(field.name());
        } else {
            request.getHeaders().putSingle(field.name(), value);
        }
    }

    private static List<String> header(ContainerRequestContext request, String name) {
        return request.getHeaders().getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The parameters that this filter found good, by name, without those that were not given. */
    @SuppressWarnings("unchecked") // Only this class sets the property.
    static Map<String, String> of(ContainerRequestContext request) {
        return (Map<String, String>) Objects.requireNonNull(request.getProperty(CHECKED));
    }

    private static void check(
            Parameter parameter, List<String> values, Map<String, String> checked, List<Fault> faults) {
        if (values.size() > 1) {
            faults.add(new Fault(parameter.name(), FaultCode.REPEATED, "must be given only once"));
        } else if (values.isEmpty()) {
            if (parameter.required()) {
                faults.add(new Fault(parameter.name(), FaultCode.REQUIRED, "is required"));
            } else if (parameter.defaultValue() != null) {
                checked.put(parameter.name(), parameter.defaultValue());
            }
        } else {
            List<Rule.Finding> findings = parameter.rule().check(values.get(0));
            findings.forEach(f -> faults.add(new Fault(parameter.name(), f.code(), f.detail())));
            if (findings.isEmpty()) {
                checked.put(parameter.name(), values.get(0));
            }
        }
    }

    /** Days compare like their text, which has a fixed width. */
    private static void checkOrder(Parameter parameter, Map<String, String> checked, List<Fault> faults) {
        if (parameter.notBefore() == null) {
            return;
        }
        String end = checked.get(parameter.name());
        String start = checked.get(parameter.notBefore());
        if (start != null && end != null && end.compareTo(start) < 0) {
            faults.add(new Fault(
                    parameter.name(), FaultCode.ENDS_BEFORE_START, "must not be before " + parameter.notBefore()));
        }
    }

    private static String encode(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + '=' + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
