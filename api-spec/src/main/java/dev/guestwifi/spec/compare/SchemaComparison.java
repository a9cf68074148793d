package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Compares two schemas and all within them. */
final class SchemaComparison {
    private final Contract old;
    private final Contract current;
    private final Side side;
    private final Findings findings;
    private final KeywordComparison keywords;
    private final Deque<JsonNode> open = new ArrayDeque<>();

    SchemaComparison(Contract old, Contract current, Side side, Findings findings) {
        this.old = old;
        this.current = current;
        this.side = side;
        this.findings = findings;
        this.keywords = new KeywordComparison(side, findings);
    }

    /** @param place of the value that both schemas are about */
    void compare(JsonNode oldSchema, JsonNode newSchema, Place place) {
        if (oldSchema.has("$ref") && open.contains(oldSchema)) {
            return; // a schema within itself
        }
        if (!oldSchema.path("$ref").equals(newSchema.path("$ref"))) {
            String what = "schema " + name(oldSchema) + " → " + name(newSchema);
            findings.breaking(place, what, "generated clients get another class");
        }
        open.push(oldSchema);
        JsonNode before = old.resolve(oldSchema);
        JsonNode after = current.resolve(newSchema);
        for (String keyword : names(before, after)) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            switch (keyword) {
                case "properties" -> properties(before, after, place);
                case "required" -> required(before, after, place);
                case "items" -> compare(was, is, place.items());
                default -> {
                    if (!was.equals(is)) {
                        keywords.changed(keyword, was, is, place);
                    }
                }
            }
        }
        open.pop();
    }

    private static String name(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        return ref.isEmpty() ? "written in place" : ref.substring(ref.lastIndexOf('/') + 1);
    }

    /** The members of both, each once. */
    static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void properties(JsonNode before, JsonNode after, Place place) {
        for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
            Place field = place.field(property.getKey());
            JsonNode is = after.path("properties").path(property.getKey());
            if (!is.isMissingNode()) {
                compare(property.getValue(), is, field);
            } else if (side == Side.REQUEST) {
                findings.breaking(field, "removed", "callers that send it are no longer heard");
            } else {
                findings.breaking(field, "removed", "clients that read it find nothing");
            }
        }
        for (String name : names(after.path("properties"), before.path("properties"))) {
            boolean refusesOthers = side == Side.REQUEST && lists(after, name);
            if (!before.path("properties").has(name) && !refusesOthers) {
                findings.compatible(place.field(name), "added");
            }
        }
    }

    private void required(JsonNode before, JsonNode after, Place place) {
        for (JsonNode required : after.path("required")) {
            Place field = place.field(required.asText());
            if (lists(before, required.asText())) {
                continue;
            }
            if (side == Side.REQUEST) {
                findings.breaking(field, "now required", "callers that leave it out are refused");
            } else if (before.path("properties").has(required.asText())) {
                findings.compatible(field, "now always there");
            }
        }
        for (JsonNode required : before.path("required")) {
            Place field = place.field(required.asText());
            if (lists(after, required.asText()) || !after.path("properties").has(required.asText())) {
                continue;
            }
            if (side == Side.REQUEST) {
                findings.compatible(field, "no longer required");
            } else {
                findings.breaking(field, "no longer always there", "clients that count on it may miss it");
            }
        }
    }

    private static boolean lists(JsonNode schema, String name) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
