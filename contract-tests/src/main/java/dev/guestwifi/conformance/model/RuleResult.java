package dev.guestwifi.conformance.model;

import java.util.Optional;

/** A response that one rule asks for, and whether the contract leaves no other. */
record RuleResult(ExpectedResponse expected, boolean isOnly) {
    static Optional<RuleResult> only(ExpectedResponse expected) {
        return Optional.of(new RuleResult(expected, true));
    }

    static Optional<RuleResult> perhaps(ExpectedResponse expected) {
        return Optional.of(new RuleResult(expected, false));
    }
}
