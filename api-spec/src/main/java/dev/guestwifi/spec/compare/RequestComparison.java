package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.spec.compare.Contract.Operation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compares what an operation accepts: its parameters, its body, and the order of both in generated clients. */
final class RequestComparison {
    private static final Set<String> BODY = Set.of("content", "required");
    private static final Set<String> MEDIA_TYPE = Set.of("schema");

    private final Schemas old;
    private final Schemas current;
    private final Findings findings;
    private final SchemaComparison schemas;
    private final Positions positions;

    RequestComparison(Contract old, Contract current, Findings findings) {
        this.old = new Schemas(old);
        this.current = new Schemas(current);
        this.findings = findings;
        this.schemas = new SchemaComparison(old, current, Side.REQUEST, findings);
        this.positions = new Positions(old, current, findings);
    }

    void compare(Operation before, Operation after, Place place) {
        Map<String, String> renames = parameters(before.parameters(), after.parameters(), place);
        body(before.body(), after.body(), place.request());
        renames.putAll(renamedFields(before.body(), after.body()));
        positions.compare(before, after, renames, place);
    }

    private Map<String, String> parameters(Map<String, JsonNode> before, Map<String, JsonNode> after, Place place) {
        Map<String, String> renames = new LinkedHashMap<>(Renames.find(
                before.keySet(),
                after.keySet(),
                (one, other) -> unnamed(before, one).equals(unnamed(after, other))));
        before.forEach((name, was) -> {
            JsonNode is = after.get(name);
            String renamed = renames.get(name);
            if (is != null) {
                parameter(was, is, place.parameter(name));
            } else if (renamed != null) {
                String consequence = was.path("in").asText().equals("path")
                        ? "generated clients get another argument name"
                        : "values that callers send under the old name are ignored";
                String newName = renamed.substring(renamed.lastIndexOf(' ') + 1);
                findings.breaking(place.parameter(name), "renamed to " + newName, consequence);
            } else {
                findings.breaking(place.parameter(name), "removed", "values that callers send are ignored");
            }
        });
        after.forEach((name, is) -> {
            if (!before.containsKey(name) && !renames.containsValue(name)) {
                added(is, place.parameter(name), "callers that do not send it are refused");
            }
        });
        return renames;
    }

    /** Where a parameter is remains part of it. */
    private static JsonNode unnamed(Map<String, JsonNode> parameters, String name) {
        JsonNode parameter = parameters.getOrDefault(name, MissingNode.getInstance());
        return parameter instanceof ObjectNode object ? object.deepCopy().without("name") : parameter;
    }

    private void added(JsonNode is, Place place, String consequence) {
        if (is.path("required").asBoolean()) {
            findings.breaking(place, "added, required", consequence);
        } else {
            findings.compatible(place, Findings.ADDED);
        }
    }

    private void parameter(JsonNode before, JsonNode after, Place place) {
        schemas.compare(before.path("schema"), after.path("schema"), place);
        required(before.path("required"), after.path("required"), place);
        for (String keyword : Words.names(before, after)) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            String what = Words.change(keyword, was, is);
            switch (keyword) {
                case "schema", "required" -> {}
                case "content" -> content(was, is, place);
                case "deprecated" -> {
                    if (!was.equals(is)) {
                        findings.compatible(place, what);
                    }
                }
                case "x-not-before" -> notBefore(was, is, place);
                default -> {
                    if (!was.equals(is)) {
                        findings.unjudged(place, what);
                    }
                }
            }
        }
    }

    private void notBefore(JsonNode was, JsonNode is, Place place) {
        String what = Words.change("x-not-before", was, is);
        if (is.isMissingNode()) {
            findings.compatible(place, what);
        } else if (!was.equals(is)) {
            findings.breaking(place, what, "callers that send an earlier date are refused");
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
        if (before.isMissingNode() && !after.isMissingNode()) {
            added(after, place, "callers that send no body are refused");
        } else if (after.isMissingNode() && !before.isMissingNode()) {
            findings.breaking(place, "removed", "bodies that callers send are ignored");
        } else {
            required(before.path("required"), after.path("required"), place);
            findings.unjudged(before, after, BODY, place);
            content(before.path("content"), after.path("content"), place);
        }
    }

    private void content(JsonNode before, JsonNode after, Place place) {
        Map<String, String> renames = Renames.mediaTypes(before, after);
        for (String type : Words.names(before, after)) {
            JsonNode was = before.path(type);
            JsonNode is = after.path(type);
            if (renames.containsKey(type)) {
                String what = "media type " + type + " replaced by " + renames.get(type);
                findings.breaking(place, what, "callers that send it are refused");
            } else if (is.isMissingNode()) {
                findings.breaking(place, "media type " + type + " removed", "callers that send it are refused");
            } else if (!was.isMissingNode()) {
                schemas.compare(was.path("schema"), is.path("schema"), place);
                findings.unjudged(was, is, MEDIA_TYPE, place);
            } else if (!renames.containsValue(type)) {
                findings.compatible(place, "media type " + type + " added");
            }
        }
    }

    private Map<String, String> renamedFields(JsonNode before, JsonNode after) {
        Map<String, String> renames = new LinkedHashMap<>();
        for (String type : Words.names(before.path("content"), after.path("content"))) {
            JsonNode was = old.effective(before.path("content").path(type).path("schema"));
            JsonNode is = current.effective(after.path("content").path(type).path("schema"));
            ObjectComparison.renames(was, is)
                    .forEach((one, other) -> renames.put(Positions.FORM + one, Positions.FORM + other));
        }
        return renames;
    }
}
