package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.result.Outcome;
import org.jspecify.annotations.Nullable;

/** The outcome of a law, with its reason or violation. */
record LawOutcome(Outcome outcome, String reason, @Nullable Violation violation) {
    static final LawOutcome PASSED = new LawOutcome(Outcome.PASSED, "", null);

    static LawOutcome inconclusive(String why) {
        return new LawOutcome(Outcome.INCONCLUSIVE, why, null);
    }

    static LawOutcome skipped(String why) {
        return new LawOutcome(Outcome.SKIPPED, why, null);
    }
}
