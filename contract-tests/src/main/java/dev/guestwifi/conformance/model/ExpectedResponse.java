package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A response that the contract allows.
 *
 * @param rule that decides the status
 * @param fields the expected header fields
 * @param body null if there must be none
 * @param effect the change of the state
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

    /** The same without a body, for HEAD. */
    ExpectedResponse withoutBody() {
        return new ExpectedResponse(status, rule, fields, null, effect);
    }
}
