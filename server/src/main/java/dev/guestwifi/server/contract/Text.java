package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.generated.contract.FaultCode;
import dev.guestwifi.server.generated.contract.FaultKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
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
                ? new Form(new LinearPattern(schema.path("pattern").asText()), StatedFault.of(schema))
                : null;
        return new Text(schema.path("maxLength").asInt(Integer.MAX_VALUE), form, forbidden);
    }

    @Override
    public @Nullable String read(String value, Consumer<Finding> faults) {
        boolean isGood = true;
        if (value.codePointCount(0, value.length()) > maxLength) {
            faults.accept(new Finding(FaultCode.TOO_LONG, "must have at most " + maxLength + " characters"));
            isGood = false;
        }
        if (form != null && !form.pattern().matches(value)) {
            faults.accept(new Finding(form.mismatch(), "must match " + form.pattern()));
            isGood = false;
        }
        for (FaultCode code : forbidden) {
            if (value.codePoints().anyMatch(c -> Characters.is(code, c))) {
                String kind = code.code().replace('_', ' ');
                faults.accept(new Finding(code, "must not contain a " + kind + " character"));
                isGood = false;
            }
        }
        return isGood ? value : null;
    }
}
