package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import java.math.BigDecimal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Up to 19 ASCII digits within bounds; leading zeros are allowed, signs and exponents are not.
 *
 * @param places how many digits may follow a decimal point; with 0 there may be no point
 * @param kind what a number becomes
 */
record Numeric(BigDecimal minimum, BigDecimal maximum, int places, Kind kind) implements Rule {
    private static final int MOST_DIGITS = 19;

    /** The types that the generated interfaces have for numbers. */
    enum Kind {
        INTEGER,
        LONG,
        DECIMAL;

        static Kind of(JsonNode schema) {
            if (schema.path("type").asText().equals("number")) {
                return DECIMAL;
            }
            return schema.path("format").asText().equals("int64") ? LONG : INTEGER;
        }

        private Number value(BigDecimal number) {
            return switch (this) {
                case INTEGER -> number.intValueExact();
                case LONG -> number.longValueExact();
                case DECIMAL -> number;
            };
        }
    }

    static Numeric of(JsonNode schema) {
        return new Numeric(
                schema.path("minimum").decimalValue(),
                schema.path("maximum").decimalValue(),
                schema.path("x-decimal-places").asInt(0),
                Kind.of(schema));
    }

    @Override
    public @Nullable Number read(String value, Consumer<Finding> faults) {
        if (value.length() < MOST_DIGITS && isDigits(value)) {
            // Data files have millions of such numbers.
            return withinBounds(BigDecimal.valueOf(Long.parseLong(value)), faults);
        }
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String decimals = point < 0 ? "" : value.substring(point + 1);
        boolean hasGoodDecimals = point < 0 || (places > 0 && isDigits(decimals));
        if (!isDigits(whole) || !hasGoodDecimals) {
            faults.accept(notANumber(
                    "must be " + (places == 0 ? "a whole number" : "a decimal number") + " in ASCII digits"));
            return null;
        }
        if (whole.length() > MOST_DIGITS) {
            faults.accept(notANumber(
                    "must have at most " + MOST_DIGITS + " digits" + (places == 0 ? "" : " before the decimal point")));
            return null;
        }
        // Only digits that may be there become a number: thousands of them would cost time to read.
        int kept = Math.min(decimals.length(), places);
        BigDecimal number = new BigDecimal(kept == 0 ? whole : whole + '.' + decimals.substring(0, kept));
        boolean isCut = decimals.chars().skip(kept).anyMatch(digit -> digit != '0');
        if (!isWithin(number, isCut)) {
            faults.accept(outOfRange());
        }
        if (decimals.length() > places) {
            faults.accept(new Finding(FaultCode.TOO_MANY_DECIMALS, "must have at most " + places + " decimal places"));
        }
        return isWithin(number, isCut) && decimals.length() <= places ? kind.value(number) : null;
    }

    private @Nullable Number withinBounds(BigDecimal number, Consumer<Finding> faults) {
        if (isWithin(number, false)) {
            return kind.value(number);
        }
        faults.accept(outOfRange());
        return null;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** @param isCut whether the value is a little more than the number */
    private boolean isWithin(BigDecimal number, boolean isCut) {
        int order = number.compareTo(maximum);
        return number.compareTo(minimum) >= 0 && (order < 0 || (order == 0 && !isCut));
    }

    private Finding outOfRange() {
        return new Finding(
                FaultCode.OUT_OF_RANGE, "must be from " + minimum.toPlainString() + " to " + maximum.toPlainString());
    }

    private static Finding notANumber(String detail) {
        return new Finding(FaultCode.NOT_A_NUMBER, detail);
    }
}
