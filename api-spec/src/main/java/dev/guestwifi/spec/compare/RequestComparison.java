package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares what an operation takes: its parameters and its body. */
final class RequestComparison {
    private static final Set<String> OF_A_BODY =
            Set.of("content", "required", "schema", "description", "example", "examples");

    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final SchemaComparison schemas;

    RequestComparison(Contract old, Contract current, Findings findings) {
        this.old = old;
        this.current = current;
        this.findings = findings;
        this.schemas = new SchemaComparison(old, current, Side.REQUEST, findings);
    }

    void compare(Contract.Operation before, Contract.Operation after, Place place) {
        parameters(parameters(old, before), parameters(current, after), place);
        body(
                old.resolve(before.node().path("requestBody")),
                current.resolve(after.node().path("requestBody")),
                place);
    }

    /** In their order, by place and name. */
    private static Map<String, JsonNode> parameters(Contract contract, Contract.Operation operation) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        for (JsonNode holder : List.of(operation.path(), operation.node())) {
            for (JsonNode reference : holder.path("parameters")) {
                JsonNode parameter = contract.resolve(reference);
                parameters.put(
                        parameter.path("in").asText() + " parameter "
                                + parameter.path("name").asText(),
                        parameter);
            }
        }
        return parameters;
    }

    private void parameters(Map<String, JsonNode> before, Map<String, JsonNode> after, Place place) {
        Map<String, JsonNode> added = new LinkedHashMap<>(after);
        added.keySet().removeAll(before.keySet());
        before.forEach((name, was) -> {
            if (after.containsKey(name)) {
                parameter(was, after.get(name), place.part(name));
            } else {
                gone(was, added, place.part(name));
            }
        });
        added.forEach((name, is) -> {
            if (is.path("required").asBoolean()) {
                findings.breaking(place.part(name), "added, required", "callers that do not send it are refused");
            } else {
                findings.compatible(place.part(name), "added");
            }
        });
        if (!common(before, after).equals(common(after, before))) {
            String whom = "generated clients that pass them by position mix them up";
            findings.breaking(place, "the parameters have another order", whom);
        }
    }

    /** A parameter that went as another came, alike but for the name, was renamed. */
    private void gone(JsonNode was, Map<String, JsonNode> added, Place place) {
        for (JsonNode is : added.values()) {
            if (withoutNameAndTexts(was).equals(withoutNameAndTexts(is))) {
                added.values().remove(is);
                String what = "renamed to " + is.path("name").asText();
                String whom = was.path("in").asText().equals("path")
                        ? "generated clients name their argument by it"
                        : "callers that send the old name are no longer heard";
                findings.breaking(place, what, whom);
                return;
            }
        }
        findings.breaking(place, "removed", "callers that send it are no longer heard");
    }

    private static JsonNode withoutNameAndTexts(JsonNode parameter) {
        ObjectNode copy = parameter.deepCopy();
        return copy.remove(List.of("name", "description", "example", "examples"));
    }

    /** The names of the first that the second has too, in the first's order. */
    private static List<String> common(Map<String, JsonNode> first, Map<String, JsonNode> second) {
        return first.keySet().stream().filter(second::containsKey).toList();
    }

    private void parameter(JsonNode before, JsonNode after, Place place) {
        schemas.compare(before.path("schema"), after.path("schema"), place);
        required(before.path("required"), after.path("required"), place);
        for (String keyword : SchemaComparison.names(before, after)) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            String what = Words.change(keyword, was, is);
            if (was.equals(is)) {
                continue;
            }
            switch (keyword) {
                case "schema", "required", "description", "example", "examples" -> {}
                case "deprecated" -> findings.compatible(place, what);
                case "x-not-before" -> {
                    if (is.isMissingNode()) {
                        findings.compatible(place, what);
                    } else {
                        findings.breaking(place, what, "callers that send an earlier date are refused");
                    }
                }
                default -> findings.unjudged(place, what);
            }
        }
    }

    private void required(JsonNode was, JsonNode is, Place place) {
        if (!was.asBoolean() && is.asBoolean()) {
            findings.breaking(place, "now required", "callers that leave it out are refused");
        } else if (was.asBoolean() && !is.asBoolean()) {
            findings.compatible(place, "no longer required");
        }
    }

    private void body(JsonNode before, JsonNode after, Place place) {
        Place body = place.part("request");
        if (before.isMissingNode() || after.isMissingNode()) {
            if (before.isMissingNode() && after.path("required").asBoolean()) {
                findings.breaking(body, "body added, required", "callers that send none are refused");
            } else if (before.isMissingNode() && !after.isMissingNode()) {
                findings.compatible(body, "body added");
            } else if (after.isMissingNode() && !before.isMissingNode()) {
                findings.breaking(body, "body removed", "callers that send one are no longer heard");
            }
            return;
        }
        required(before.path("required"), after.path("required"), body);
        findings.unjudged(before, after, OF_A_BODY, body);
        for (String type : SchemaComparison.names(before.path("content"), after.path("content"))) {
            JsonNode was = before.path("content").path(type);
            JsonNode is = after.path("content").path(type);
            if (is.isMissingNode()) {
                findings.breaking(body, "media type " + type + " removed", "callers that send it are refused");
            } else if (was.isMissingNode()) {
                findings.compatible(body, "media type " + type + " added");
            } else {
                schemas.compare(was.path("schema"), is.path("schema"), body);
                findings.unjudged(was, is, OF_A_BODY, body);
            }
        }
    }
}
