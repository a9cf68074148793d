package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Value;
import java.util.Objects;

/**
 * A response that the contract allows in some state.
 *
 * @param code of the problem; empty if it is a success or has no body
 * @param body an example; a missing node if there is no body
 */
record Outcome(World world, ExpectedResponse expected, String code, JsonNode body) {
    static Outcome of(World world, ExpectedResponse expected) {
        JsonNode body = expected.body() == null
                ? MissingNode.getInstance()
                : expected.body().example();
        boolean isProblem = expected.status() >= 400;
        return new Outcome(world, expected, isProblem ? body.path("code").asText() : "", body);
    }

    /** The expected body, where there is one. */
    Value value() {
        return Objects.requireNonNull(expected.body());
    }

    int status() {
        return expected.status();
    }

    /** Status and code in words. */
    String words() {
        return code.isEmpty() ? Integer.toString(status()) : status() + " " + code;
    }
}
