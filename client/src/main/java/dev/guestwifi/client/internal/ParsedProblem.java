package dev.guestwifi.client.internal;

import dev.guestwifi.client.generated.model.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What the body of an error response says.
 *
 * @param problem null if the body is not a problem of this API
 * @param text for people; empty if the body says nothing
 */
record ParsedProblem(@Nullable Problem problem, String text) {
    static final ParsedProblem NONE = new ParsedProblem(null, "");
}
