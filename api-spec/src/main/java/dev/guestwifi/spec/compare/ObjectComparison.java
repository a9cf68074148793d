package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares the fields of two objects: those with names, which of them are required, and those without. */
final class ObjectComparison {
    private final SchemaComparison schemas;
    private final KeywordComparison keywords;
    private final Side side;
    private final Findings findings;

    ObjectComparison(SchemaComparison schemas, KeywordComparison keywords, Side side, Findings findings) {
        this.schemas = schemas;
        this.keywords = keywords;
        this.side = side;
        this.findings = findings;
    }

    /** Both with references followed. */
    void compare(JsonNode before, JsonNode after, Place place) {
        Map<String, String> renames = renames(before, after);
        properties(before, after, renames, place);
        required(before, after, renames, place);
        others(before.path("additionalProperties"), after.path("additionalProperties"), place);
    }

    /** New names of fields by old ones. */
    static Map<String, String> renames(JsonNode before, JsonNode after) {
        JsonNode were = before.path("properties");
        JsonNode are = after.path("properties");
        return Renames.find(
                names(were), names(are), (one, other) -> were.path(one).equals(are.path(other)));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void properties(JsonNode before, JsonNode after, Map<String, String> renames, Place place) {
        JsonNode are = after.path("properties");
        String consequence =
                side == Side.REQUEST ? "values that callers send are ignored" : "clients that read it find nothing";
        for (Map.Entry<String, JsonNode> property : before.path("properties").properties()) {
            String name = property.getKey();
            if (are.has(name)) {
                schemas.compare(property.getValue(), are.path(name), place.field(name));
            } else if (renames.containsKey(name)) {
                findings.breaking(place.field(name), "renamed to " + renames.get(name), consequence);
            } else {
                findings.breaking(place.field(name), "removed", consequence);
            }
        }
        for (String name : names(are)) {
            boolean isNew = !before.path("properties").has(name) && !renames.containsValue(name);
            if (isNew && side == Side.REQUEST && Schemas.requires(after, name)) {
                findings.breaking(place.field(name), "added, required", "callers that do not send it are refused");
            } else if (isNew && closed(before) && side == Side.RESPONSE) {
                findings.breaking(place.field(name), "added", "clients that check responses refuse unknown fields");
            } else if (isNew) {
                findings.compatible(place.field(name), Findings.ADDED);
            }
        }
    }

    private static boolean closed(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        return others.isBoolean() && !others.asBoolean();
    }

    private void required(JsonNode before, JsonNode after, Map<String, String> renames, Place place) {
        JsonNode were = before.path("properties");
        for (JsonNode entry : after.path("required")) {
            String name = entry.asText();
            if (Schemas.requires(before, name) || renames.containsValue(name)) {
                continue;
            }
            if (side == Side.REQUEST
                    && (were.has(name) || !after.path("properties").has(name))) {
                findings.breaking(place.field(name), "now required", "callers that leave it out are refused");
            } else if (side == Side.RESPONSE && were.has(name)) {
                findings.compatible(place.field(name), "always present now");
            }
        }
        for (JsonNode entry : before.path("required")) {
            String name = entry.asText();
            if (Schemas.requires(after, name) || !after.path("properties").has(name)) {
                continue;
            }
            if (side == Side.REQUEST) {
                findings.compatible(place.field(name), "no longer required");
            } else {
                findings.breaking(place.field(name), "no longer always present", "clients that rely on it may miss it");
            }
        }
    }

    /** Fields without a name here: refused, of any kind, or of one kind. */
    private void others(JsonNode was, JsonNode is, Place place) {
        if (was.isObject() && is.isObject()) {
            schemas.compare(was, is, place.field("*"));
        } else if (!was.equals(is)) {
            boolean narrower = was.isMissingNode() || (was.isObject() && is.isBoolean());
            keywords.bound("additionalProperties", place, Words.change("additionalProperties", was, is), narrower);
        }
    }
}
