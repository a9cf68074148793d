package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Up to 19 ASCII digits within bounds; leading zeros are allowed, signs and exponents are not.
 *
 * @param places how many digits may follow a decimal point; with 0 there may be no point
 */
record Numeric(BigDecimal minimum, BigDecimal maximum, int places) implements Rule {
    private static final int MOST_DIGITS = 19;

    static Numeric of(JsonNode schema) {
        return new Numeric(
                schema.path("minimum").decimalValue(),
                schema.path("maximum").decimalValue(),
                schema.path("x-decimal-places").asInt(0));
    }

    @Override
    public List<Finding> check(String value) {
        if (value.length() < MOST_DIGITS && isDigits(value)) {
            // Data files have millions of such numbers.
            return isWithin(BigDecimal.valueOf(Long.parseLong(value)), false) ? List.of() : List.of(outOfRange());
        }
        int point = value.indexOf('.');
        String whole = point < 0 ? value : value.substring(0, point);
        String decimals = point < 0 ? "" : value.substring(point + 1);
        boolean hasGoodDecimals = point < 0 || (places > 0 && isDigits(decimals));
        if (!isDigits(whole) || !hasGoodDecimals) {
            String kind = places == 0 ? "a whole number" : "a decimal number";
            return List.of(notANumber("must be " + kind + " in ASCII digits"));
        }
        if (whole.length() > MOST_DIGITS) {
            return List.of(notANumber(
                    "must have at most " + MOST_DIGITS + " digits" + (places == 0 ? "" : " before the decimal point")));
        }
        // Only digits that may be there become a number: thousands of them would cost time to read.
        int kept = Math.min(decimals.length(), places);
        BigDecimal number = new BigDecimal(whole + '.' + decimals.substring(0, kept));
        boolean isCut = decimals.chars().skip(kept).anyMatch(digit -> digit != '0');
        List<Finding> findings = new ArrayList<>();
        if (!isWithin(number, isCut)) {
            findings.add(outOfRange());
        }
        if (decimals.length() > places) {
            findings.add(new Finding(FaultCode.TOO_MANY_DECIMALS, "must have at most " + places + " decimal places"));
        }
        return findings;
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
