package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of an example body that have no matching rule, so that the provider must send exactly them. Those of rows
 * depend on the state alone and are left out.
 */
final class FixedValues {
    private static final int MOST_ROWS = 1000;
    private static final Set<String> WORDING = Set.of("detail", "message");

    private final PactMessage response;
    private final Map<BodyPath, JsonNode> scalars = new LinkedHashMap<>();
    private final Map<BodyPath, JsonNode> ofRows = new LinkedHashMap<>();
    private final Map<BodyPath, JsonNode> ruled = new LinkedHashMap<>();
    private final SchemaPlace schema;

    FixedValues(PactMessage response, SchemaPlace schema) {
        this.response = response;
        this.schema = schema;
        collect(response.body().json(), BodyPath.root());
    }

    private void collect(JsonNode value, BodyPath path) {
        if (value.isObject()) {
            value.properties().forEach(member -> collect(member.getValue(), path.member(member.getKey())));
        } else if (value.isArray()) {
            for (int i = 0; i < Math.min(value.size(), MOST_ROWS); i++) {
                collect(value.get(i), path.item(i));
            }
        } else if (isFixed(path)) {
            (isInArray(path) ? ofRows : scalars).put(path, value);
        } else if (!isInArray(path) && !isInjected(path)) {
            ruled.put(path, value);
        }
    }

    /** Whether only this value matches: no rule opens it, and the state does not inject another. */
    boolean isFixed(BodyPath path) {
        return response.rules().body(path).isFixed() && !isInjected(path);
    }

    private boolean isInjected(BodyPath path) {
        return response.generators().path("body").properties().stream()
                .anyMatch(one -> BodyPath.of(one.getKey())
                        .filter(at -> at.steps().size() <= path.steps().size() && at.weight(path) > 0)
                        .isPresent());
    }

    private static boolean isInArray(BodyPath path) {
        return path.steps().stream().anyMatch(step -> step.kind() == BodyPath.Step.Kind.ITEM);
    }

    /** Outside arrays. */
    Map<BodyPath, JsonNode> scalars() {
        return scalars;
    }

    /** Those with a matching rule, outside arrays. */
    Map<BodyPath, JsonNode> ruled() {
        return ruled;
    }

    /** In arrays: rows, and errors of parameters. */
    Map<BodyPath, JsonNode> inArrays() {
        return ofRows;
    }

    /** Why the contract leaves a value open, as a phrase; empty if it does not. */
    String openness(BodyPath path, JsonNode value) {
        SchemaPlace place = schema.at(path).orElse(null);
        if (place == null || value.isNull()) {
            return "";
        }
        String name = place.name();
        if (place.format().equals("date-time")) {
            return "a time";
        }
        if (place.format().equals("uri")) {
            return "an address, which depends on the host";
        }
        if (place.isProblem() && WORDING.contains(name)) {
            return "wording, which may change";
        }
        if (name.equals("request_id")) {
            return "the identifier of a request";
        }
        boolean isId = place.format().equals("int64") && (name.equals("id") || name.endsWith("_id"));
        return isId ? "an identifier" : "";
    }

    /** The section of the contract about a path. */
    String section(BodyPath path) {
        return schema.at(path).orElse(schema).section();
    }

    /** Puts a value into a body at a path outside arrays. False if there is no such member. */
    static boolean put(JsonNode body, BodyPath path, JsonNode value) {
        JsonNode parent = body;
        List<BodyPath.Step> steps = path.steps();
        for (BodyPath.Step step : steps.subList(0, Math.max(0, steps.size() - 1))) {
            parent = parent.path(step.name());
        }
        if (steps.isEmpty() || !(parent instanceof ObjectNode object)) {
            return false;
        }
        String name = steps.get(steps.size() - 1).name();
        if (!object.has(name)) {
            return false;
        }
        object.set(name, value);
        return true;
    }

    static JsonNode at(JsonNode body, BodyPath path) {
        JsonNode node = body;
        for (BodyPath.Step step : path.steps()) {
            node = step.kind() == BodyPath.Step.Kind.ITEM
                    ? node.path(Integer.parseInt(step.name()))
                    : node.path(step.name());
        }
        return node;
    }

    /** The items of an array with their fixed members alone. */
    List<ObjectNode> fixedItems(String member) {
        JsonNode items = response.body().json().path(member);
        List<ObjectNode> fixed = new ArrayList<>();
        if (items instanceof ArrayNode array) {
            for (int i = 0; i < Math.min(array.size(), MOST_ROWS); i++) {
                BodyPath path = BodyPath.root().member(member).item(i);
                ObjectNode one = array.objectNode();
                array.get(i).properties().forEach(entry -> {
                    if (ofRows.containsKey(path.member(entry.getKey()))) {
                        one.set(entry.getKey(), entry.getValue());
                    }
                });
                fixed.add(one);
            }
        }
        return fixed;
    }
}
