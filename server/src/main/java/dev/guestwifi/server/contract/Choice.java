package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.admin.contract.FaultCode;
import java.util.ArrayList;
import java.util.List;

/** One of a few values, written exactly so. */
record Choice(List<String> values) implements Rule {
    static Choice of(JsonNode listed) {
        List<String> values = new ArrayList<>();
        listed.forEach(value -> values.add(value.asText()));
        return new Choice(values);
    }

    @Override
    public List<Finding> check(String value) {
        return values.contains(value)
                ? List.of()
                : List.of(new Finding(FaultCode.UNKNOWN_VALUE, "must be one of " + String.join(", ", values)));
    }
}
