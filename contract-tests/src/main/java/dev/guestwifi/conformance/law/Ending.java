package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Violation;
import org.jspecify.annotations.Nullable;

/** How a law ended. */
record Ending(Outcome outcome, String reason, @Nullable Violation violation) {
    static final Ending PASSED = new Ending(Outcome.PASSED, "", null);

    static Ending inconclusive(String why) {
        return new Ending(Outcome.INCONCLUSIVE, why, null);
    }

    static Ending skipped(String why) {
        return new Ending(Outcome.SKIPPED, why, null);
    }
}
