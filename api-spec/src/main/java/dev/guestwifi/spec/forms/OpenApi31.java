package dev.guestwifi.spec.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/**
 * The contract in OpenAPI 3.1, whose schemas are JSON Schema 2020-12: null is a type there, and examples are a list.
 */
final class OpenApi31 {
    private static final String VERSION = "3.1.0";

    /** What is data, though it may look like a schema. */
    private static final Set<String> DATA = Set.of("example", "examples", "default");

    private OpenApi31() {}

    static ObjectNode of(ObjectNode contract) {
        ObjectNode form = contract.deepCopy();
        form.put("openapi", VERSION);
        convertBelow(form);
        return form;
    }

    private static void convertBelow(JsonNode node) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals("schema")) {
                convertSchema((ObjectNode) member.getValue());
            } else if (member.getKey().equals("schemas")) {
                member.getValue().forEach(schema -> convertSchema((ObjectNode) schema));
            } else if (!DATA.contains(member.getKey())) {
                convertBelow(member.getValue());
            }
        }
        if (node.isArray()) {
            node.forEach(OpenApi31::convertBelow);
        }
    }

    private static void convertSchema(ObjectNode schema) {
        if (schema.has("exclusiveMinimum") || schema.has("exclusiveMaximum") || schema.has("enum")) {
            throw new IllegalArgumentException("No rule yet for a bound that is excluded, or for enum: " + schema);
        }
        JsonNode nullable = schema.remove("nullable");
        if (nullable != null && nullable.asBoolean()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        if (schema.has("example")) {
            JsonNode example = schema.remove("example");
            schema.putArray("examples").add(example);
        }
        schema.path("properties").forEach(property -> convertSchema((ObjectNode) property));
        if (schema.path("items").isObject()) {
            convertSchema((ObjectNode) schema.path("items"));
        }
    }
}
