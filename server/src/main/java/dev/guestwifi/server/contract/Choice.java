package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One of a few values, written exactly so.
 *
 * @param values by their text, in the order of the contract
 * @param mismatch the fault of any other
 */
record Choice(Map<String, Object> values, FaultKind mismatch) implements Rule {
    static Choice of(JsonNode schema) {
        Map<String, Object> values = new LinkedHashMap<>();
        schema.path("enum")
                .forEach(value -> values.put(value.asText(), value.isInt() ? value.intValue() : value.asText()));
        return new Choice(values, StatedFault.of(schema));
    }

    @Override
    public @Nullable Object read(String value, Consumer<Finding> faults) {
        Object known = values.get(value);
        if (known == null) {
            faults.accept(new Finding(mismatch, "must be one of " + String.join(", ", values.keySet())));
        }
        return known;
    }
}
