package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Text, counted in code points.
 *
 * @param form what it must look like, however long it is
 * @param forbidden the faults of the characters that it may not hold
 */
record Text(int maxLength, @Nullable Form form, List<FaultCode> forbidden) implements Rule {
    /** @param mismatch the fault of what does not match the pattern */
    record Form(LinearPattern pattern, FaultKind mismatch) {}

    static Text of(JsonNode schema) {
        List<FaultCode> forbidden = new ArrayList<>();
        schema.path("x-forbidden-characters")
                .forEach(code -> forbidden.add(FaultCode.valueOf(code.asText().toUpperCase(Locale.ROOT))));
        Form form = schema.has("pattern")
                ? new Form(
                        new LinearPattern(schema.path("pattern").asText()),
                        fault(schema.path("x-fault").asText()))
                : null;
        return new Text(schema.path("maxLength").asInt(Integer.MAX_VALUE), form, forbidden);
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
        }
        if (form != null && !form.pattern().matches(value)) {
            findings.add(new Finding(form.mismatch(), "must match " + form.pattern()));
        }
        for (FaultCode code : forbidden) {
            if (value.codePoints().anyMatch(c -> Characters.is(code, c))) {
                findings.add(
                        new Finding(code, "must not contain a " + code.code().replace('_', ' ') + " character"));
            }
        }
        return findings;
    }
}
