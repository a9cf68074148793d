package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the contract's schema of a parameter asks of its raw value. */
@FunctionalInterface
public interface Rule {
    /** A fault of a value, for people and for programs. */
    record Finding(FaultKind code, String detail) {}

    /** All faults of a value that is not empty. */
    List<Finding> check(String value);

    /** The rule that a schema states. */
    static Rule of(JsonNode schema) {
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        if (schema.has("enum")) {
            return Choice.of(schema.path("enum"));
        }
        return switch (type) {
            case "integer", "number" ->
                new Numeric(
                        schema.path("minimum").decimalValue(),
                        schema.path("maximum").decimalValue(),
                        schema.path("x-decimal-places").asInt(0));
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

    /** ASCII digits within bounds; leading zeros are allowed, signs and exponents are not. */
    record Numeric(BigDecimal minimum, BigDecimal maximum, int places) implements Rule {
        private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:\\.(?<decimals>[0-9]+))?");
        private static final int INTEGER_DIGITS = 19;

        @Override
        public List<Finding> check(String value) {
            if (places == 0 && isShort(value)) {
                return within(BigDecimal.valueOf(Long.parseLong(value))) ? List.of() : List.of(outOfRange());
            }
            Matcher number = NUMBER.matcher(value);
            if (!number.matches() || (places == 0 && number.group("decimals") != null)) {
                return List.of(new Finding(
                        FaultCode.NOT_A_NUMBER,
                        places == 0
                                ? "must be a whole number in ASCII digits"
                                : "must be a decimal number in ASCII digits"));
            }
            String decimals = number.group("decimals");
            if (decimals != null && decimals.length() > places) {
                return List.of(
                        new Finding(FaultCode.TOO_MANY_DECIMALS, "must have at most " + places + " decimal places"));
            }
            // Digits are counted first: a number of thousands of them costs time to read.
            if (number.end(1) > digits() || !within(new BigDecimal(value))) {
                return List.of(outOfRange());
            }
            return List.of();
        }

        /** Data files have millions of such numbers, and a pattern takes ten times as long. */
        private static boolean isShort(String value) {
            return value.length() < INTEGER_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
        }

        private Finding outOfRange() {
            return new Finding(
                    FaultCode.OUT_OF_RANGE,
                    "must be from " + minimum.toPlainString() + " to " + maximum.toPlainString());
        }

        private int digits() {
            return places == 0 ? INTEGER_DIGITS : maximum.precision() - maximum.scale();
        }

        private boolean within(BigDecimal number) {
            return number.compareTo(minimum) >= 0 && number.compareTo(maximum) <= 0;
        }
    }

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
                    : List.of(new Finding(
                            dev.guestwifi.server.generated.admin.contract.FaultCode.UNKNOWN_VALUE,
                            "must be one of " + String.join(", ", values)));
        }
    }

    /** Free text, counted in code points. */
    record Text(
            int maxLength,
            @Nullable Pattern pattern,
            @Nullable FaultKind mismatch,
            List<FaultCode> forbidden) implements Rule {
        static Text of(JsonNode schema) {
            List<FaultCode> forbidden = new ArrayList<>();
            schema.path("x-forbidden-characters")
                    .forEach(code ->
                            forbidden.add(FaultCode.valueOf(code.asText().toUpperCase(Locale.ROOT))));
            boolean patterned = schema.has("pattern");
            return new Text(
                    schema.path("maxLength").asInt(Integer.MAX_VALUE),
                    patterned ? Pattern.compile(schema.path("pattern").asText()) : null,
                    patterned ? fault(schema.path("x-fault").asText()) : null,
                    forbidden);
        }

        /** The fault of a name, in whichever contract it stands. */
        private static FaultKind fault(String code) {
            return Stream.<FaultKind>concat(
                            Arrays.stream(FaultCode.values()),
                            Arrays.stream(dev.guestwifi.server.generated.admin.contract.FaultCode.values()))
                    .filter(kind -> kind.code().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No contract has the fault " + code));
        }

        @Override
        public List<Finding> check(String value) {
            List<Finding> findings = new ArrayList<>();
            if (value.codePointCount(0, value.length()) > maxLength) {
                findings.add(new Finding(FaultCode.TOO_LONG, "must have at most " + maxLength + " characters"));
            } else if (pattern != null
                    && mismatch != null
                    && !pattern.matcher(value).matches()) {
                findings.add(new Finding(mismatch, "must match " + pattern));
            }
            for (FaultCode code : forbidden) {
                if (value.codePoints().anyMatch(c -> isFirst(code, c))) {
                    findings.add(new Finding(
                            code, "must not contain a " + code.code().replace('_', ' ') + " character"));
                }
            }
            return findings;
        }

        /** A line break is white space and a control character, too: it is told once. */
        private boolean isFirst(FaultCode code, int codePoint) {
            return forbidden.stream()
                    .filter(other -> Characters.is(other, codePoint))
                    .findFirst()
                    .filter(code::equals)
                    .isPresent();
        }
    }
}
