package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field of a schema.
 *
 * @param name on the wire
 * @param isRequired whether it is always there
 * @param schema what the contract says of its values
 */
public record Field(String name, boolean isRequired, JsonNode schema) {
    /** Whether there may be no value. */
    public boolean isNullable() {
        return !isRequired || schema.path("nullable").asBoolean();
    }

    public boolean isFlag() {
        return schema.path("type").asText().equals("boolean");
    }

    public boolean isTime() {
        return schema.path("format").asText().equals("date-time");
    }

    /** Whether values are text of any kind. */
    public boolean isText() {
        return schema.path("type").asText().equals("string") && !isTime();
    }

    /** @throws IllegalArgumentException if it is a flag, whose values have no rule */
    public Rule rule() {
        return Rule.of(schema);
    }
}
