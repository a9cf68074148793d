package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A schema of responses.
 *
 * @param description HTML
 * @param example an object of it, as JSON
 */
record SchemaView(String name, String description, List<FieldView> fields, String example) {
    static List<SchemaView> all(Document contract) {
        return Document.each(contract.components("schemas"), (name, schema) -> of(contract, name, schema)).stream()
                .filter(schema -> !schema.fields().isEmpty() && !schema.name().startsWith("New"))
                .toList();
    }

    private static SchemaView of(Document contract, String name, JsonNode schema) {
        return new SchemaView(
                name,
                Markdown.line(schema.path("description").asText()),
                FieldView.fields(contract, schema),
                ExampleView.json(example(contract, schema)));
    }

    private static JsonNode example(Document contract, JsonNode declared) {
        JsonNode schema = contract.resolve(declared);
        if (schema.has("example")) {
            return schema.path("example");
        }
        if (schema.has("items")) {
            return JsonNodeFactory.instance.arrayNode().add(example(contract, schema.path("items")));
        }
        if (schema.has("properties")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            schema.path("properties")
                    .properties()
                    .forEach(field -> object.set(field.getKey(), example(contract, field.getValue())));
            return object;
        }
        return JsonNodeFactory.instance.nullNode();
    }
}
