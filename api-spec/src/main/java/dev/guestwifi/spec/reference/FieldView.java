package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A parameter, or a field of a schema.
 *
 * @param type its type in words
 * @param schema the schema of its elements or its own, where that has a section
 * @param bounds what else the contract says of its values
 * @param description HTML
 */
record FieldView(
        String name,
        String type,
        String schema,
        String bounds,
        boolean isRequired,
        boolean isIgnored,
        String description) {

    static FieldView parameter(Document contract, JsonNode declared) {
        JsonNode parameter = contract.resolve(declared);
        return of(
                contract,
                parameter.path("name").asText(),
                parameter.path("schema"),
                parameter.path("required").asBoolean(),
                parameter.path("deprecated").asBoolean(),
                parameter.path("description").asText());
    }

    /** The fields of an object. */
    static List<FieldView> fields(Document contract, JsonNode object) {
        return Document.each(
                object.path("properties"),
                (name, field) -> of(
                        contract,
                        name,
                        field,
                        Document.contains(object.path("required"), name),
                        false,
                        contract.resolve(field).path("description").asText()));
    }

    private static FieldView of(
            Document contract,
            String name,
            JsonNode declared,
            boolean isRequired,
            boolean isIgnored,
            String description) {
        JsonNode schema = contract.resolve(declared);
        String element = Document.nameOf(schema.path("items"));
        String own = schema.has("properties") ? Document.nameOf(declared) : "";
        return new FieldView(
                name,
                type(schema),
                element + own,
                String.join(", ", bounds(schema)),
                isRequired,
                isIgnored,
                Markdown.line(description));
    }

    private static String type(JsonNode schema) {
        String format = schema.path("format").asText();
        String type =
                format.isEmpty() || format.equals("text") ? schema.path("type").asText() : format;
        return (type.equals("array") ? "array of " : type)
                + (schema.path("nullable").asBoolean() ? " or null" : "");
    }

    private static List<String> bounds(JsonNode schema) {
        List<String> bounds = new ArrayList<>();
        if (schema.has("minimum") && schema.has("maximum")) {
            bounds.add(schema.path("minimum").asText() + " to "
                    + schema.path("maximum").asText());
        }
        if (schema.has("x-decimal-places")) {
            bounds.add("at most " + schema.path("x-decimal-places").asText() + " decimal places");
        }
        if (schema.has("maxLength")) {
            bounds.add("at most " + schema.path("maxLength").asText() + " characters");
        }
        if (schema.has("pattern")) {
            bounds.add(schema.path("pattern").asText());
        }
        if (schema.has("default")) {
            bounds.add("default " + schema.path("default").asText());
        }
        return bounds;
    }
}
