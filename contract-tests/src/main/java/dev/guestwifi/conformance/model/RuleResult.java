package dev.guestwifi.conformance.model;

import java.util.Optional;

/** The response that a rule requires or, if it is not the only one, allows. */
record RuleResult(ExpectedResponse expected, boolean isOnly) {
    static Optional<RuleResult> only(ExpectedResponse expected) {
        return Optional.of(new RuleResult(expected, true));
    }

    static Optional<RuleResult> perhaps(ExpectedResponse expected) {
        return Optional.of(new RuleResult(expected, false));
    }
}
