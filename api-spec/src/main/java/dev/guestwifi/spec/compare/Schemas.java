package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/** Schemas as they apply: references followed, the members of {@code allOf} in one, an implied type spelled out. */
record Schemas(Contract contract) {
    private static final String ALL = "allOf";
    private static final String REFERENCE = "$ref";

    JsonNode effective(JsonNode schema) {
        JsonNode at = contract.resolve(schema);
        if (!(at instanceof ObjectNode object)) {
            return at;
        }
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        for (JsonNode member : object.path(ALL)) {
            add(effective(member), whole);
        }
        add(object.deepCopy().without(ALL), whole);
        if (!whole.has("type") && (whole.has("properties") || whole.has("items"))) {
            whole.put("type", whole.has("items") ? "array" : "object");
        }
        return whole;
    }

    private static void add(JsonNode part, ObjectNode whole) {
        for (Map.Entry<String, JsonNode> keyword : part.properties()) {
            String name = keyword.getKey();
            JsonNode is = keyword.getValue();
            JsonNode was = whole.path(name);
            switch (name) {
                case "properties" -> properties(is, whole.withObject("/properties"));
                case "required" -> {
                    ArrayNode required = whole.withArray("required");
                    Words.missing(is, required).forEach(required::add);
                }
                case "maxLength", "maximum", "maxItems", "maxProperties" -> whole.set(name, narrower(was, is, -1));
                case "minLength", "minimum", "minItems", "minProperties" -> whole.set(name, narrower(was, is, 1));
                default -> {
                    if (was.isMissingNode() || was.equals(is)) {
                        whole.set(name, is);
                    } else {
                        whole.withArray(ALL)
                                .add(JsonNodeFactory.instance.objectNode().set(name, is));
                    }
                }
            }
        }
    }

    private static void properties(JsonNode part, ObjectNode whole) {
        for (Map.Entry<String, JsonNode> property : part.properties()) {
            JsonNode was = whole.path(property.getKey());
            JsonNode is = property.getValue();
            if (was.isMissingNode() || was.equals(is)) {
                whole.set(property.getKey(), is);
            } else {
                ObjectNode both = JsonNodeFactory.instance.objectNode();
                both.putArray(ALL).add(was).add(is);
                whole.set(property.getKey(), both);
            }
        }
    }

    /** @param sign of the comparison that the narrower of two bounds has with the other: 1 for the greater one */
    private static JsonNode narrower(JsonNode was, JsonNode is, int sign) {
        boolean keep = !was.isMissingNode() && number(was).compareTo(number(is)) * sign > 0;
        return keep ? was : is;
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }

    static boolean requires(JsonNode schema, String property) {
        for (JsonNode required : schema.path("required")) {
            if (required.asText().equals(property)) {
                return true;
            }
        }
        return false;
    }

    /** The component that gives a generated class its name; empty if there is none. */
    String component(JsonNode schema) {
        JsonNode at = schema;
        while (!at.has(REFERENCE) && at.path(ALL).size() == 1 && !at.has("properties")) {
            at = at.path(ALL).get(0);
        }
        String reference = at.path(REFERENCE).asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    boolean hasComponent(String name) {
        return contract.root().path("components").path("schemas").has(name);
    }

    /** Generators make classes of objects, alternatives and enumerations, not of texts, numbers and lists. */
    static boolean isClass(JsonNode effective) {
        return effective.path("type").asText().equals("object")
                || effective.has("enum")
                || effective.has("oneOf")
                || effective.has("anyOf");
    }
}
