package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What one response that the contract allows must be.
 *
 * @param rule that decides the status
 * @param fields what header fields must be
 * @param body null where there must be none
 * @param effect what it does to the state
 */
public record ExpectedResponse(
        int status,
        Rule rule,
        List<ExpectedField> fields,
        @Nullable Value body,
        Consumer<WireResponse> effect) {
    public ExpectedResponse {
        fields = List.copyOf(fields);
    }

    /** Without a body, as HEAD has it. */
    ExpectedResponse withoutBody() {
        return new ExpectedResponse(status, rule, fields, null, effect);
    }
}
