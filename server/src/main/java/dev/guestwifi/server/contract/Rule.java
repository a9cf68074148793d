package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** What the contract's schema of a parameter asks of its raw value. */
@FunctionalInterface
public interface Rule {
    /** A fault of a value, for people and for programs. */
    record Finding(FaultKind code, String detail) {}

    /**
     * All faults of a value that is not empty, each kind once and always in the same order. Takes time in proportion to
     * the length of the value.
     */
    List<Finding> check(String value);

    /** The rule that a schema states. */
    static Rule of(JsonNode schema) {
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        if (schema.has("enum")) {
            return Choice.of(schema.path("enum"));
        }
        return switch (type) {
            case "integer", "number" -> Numeric.of(schema);
            case "string" -> format.equals("date") ? Rule::day : Text.of(schema);
            default -> throw new IllegalArgumentException("The contract has a parameter of type " + type);
        };
    }

    private static List<Finding> day(String value) {
        if (value.length() == "2025-08-22".length()) {
            try {
                LocalDate.parse(value);
                return List.of();
            } catch (DateTimeParseException e) {
                // Told below, in the words of the contract.
            }
        }
        return List.of(new Finding(FaultCode.NOT_A_DATE, "must be a real day written as YYYY-MM-DD"));
    }
}
