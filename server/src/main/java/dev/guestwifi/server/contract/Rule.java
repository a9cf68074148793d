package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the contract's schema of a parameter asks of its raw value. */
@FunctionalInterface
public interface Rule {
    /** A fault of a value, for people and for programs. */
    record Finding(FaultKind code, String detail) {}

    /**
     * Reads a value that is not empty. Takes time in proportion to the length of the value.
     *
     * @param faults takes every fault of the value, each kind once and always in the same order
     * @return the value as the generated interfaces have it ({@code Integer}, {@code Long}, {@code BigDecimal}, {@code
     *     LocalDate} or {@code String}); null if it has a fault
     */
    @Nullable
    Object read(String value, Consumer<Finding> faults);

    /** The faults alone. */
    default List<Finding> check(String value) {
        List<Finding> findings = new ArrayList<>();
        read(value, findings::add);
        return findings;
    }

    /** The rule that a schema states. */
    static Rule of(JsonNode schema) {
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        if (schema.has("enum")) {
            return Choice.of(schema);
        }
        return switch (type) {
            case "integer", "number" -> Numeric.of(schema);
            case "string" -> format.equals("date") ? Rule::day : Text.of(schema);
            default -> throw new IllegalArgumentException("The contract has a parameter of type " + type);
        };
    }

    private static @Nullable LocalDate day(String value, Consumer<Finding> faults) {
        if (value.length() == "2025-08-22".length()) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                // Told below, in the words of the contract.
            }
        }
        faults.accept(new Finding(FaultCode.NOT_A_DATE, "must be a real day written as YYYY-MM-DD"));
        return null;
    }
}
