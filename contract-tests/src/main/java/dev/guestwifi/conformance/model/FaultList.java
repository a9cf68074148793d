package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The errors of a problem, in any order. § Errors: all of them are reported at once.
 *
 * @param must the required errors
 * @param may further errors that are allowed
 */
record FaultList(List<Fault> must, List<Fault> may) implements Value {
    @Override
    public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
        List<Fault> told = new ArrayList<>();
        for (JsonNode one : actual) {
            told.add(new Fault(one.path("parameter").asText(), one.path("code").asText()));
            boolean hasDetail = one.path("detail").isTextual()
                    && !one.path("detail").asText().isBlank();
            if (!hasDetail) {
                return Optional.of(new Difference(Rule.PROBLEM, pointer, "a detail of each fault", one.toString()));
            }
        }
        List<Fault> missing = new ArrayList<>(must);
        List<Fault> others = new ArrayList<>(told);
        missing.removeAll(told);
        must.forEach(others::remove); // each once
        others.removeAll(may);
        if (missing.isEmpty() && others.isEmpty()) {
            return Optional.empty();
        }
        Rule rule = ruleOf(missing.isEmpty() ? others.get(0) : missing.get(0));
        return Optional.of(new Difference(rule, pointer, words(must), words(told)));
    }

    @Override
    public JsonNode example() {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        must.forEach(fault -> errors.addObject()
                .put("parameter", fault.parameter())
                .put("code", fault.code())
                .put("detail", "is not as it must be"));
        return errors;
    }

    /** The rule that an error is about. */
    static Rule ruleOf(Fault fault) {
        return switch (fault.parameter()) {
            case "slug" -> Rule.SLUG_FAULTS;
            case "page", "per_page" -> Rule.PAGE_FAULTS;
            case "start_date", "end_date" -> Rule.DATE_FAULTS;
            case "Idempotency-Key" -> Rule.IDEMPOTENCY_FAULTS;
            default -> Rule.VOUCHER_FAULTS;
        };
    }

    private static String words(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.parameter() + " " + fault.code())
                .sorted()
                .toList()
                .toString();
    }
}
