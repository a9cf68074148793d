package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultKind;

/** The fault that a schema states by its code, {@code x-fault}, for values that do not have its form. */
record StatedFault(String code) implements FaultKind {
    static StatedFault of(JsonNode schema) {
        if (!schema.has("x-fault")) {
            throw new IllegalArgumentException("The contract names no fault of values unlike " + schema);
        }
        return new StatedFault(schema.path("x-fault").asText());
    }
}
