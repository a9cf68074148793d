package dev.guestwifi.conformance.law;

import dev.guestwifi.conformance.call.Violation;
import org.jspecify.annotations.Nullable;

/** How a law ended. */
record Ending(Outcome outcome, String reason, @Nullable Violation violation) {
    static final Ending HELD = new Ending(Outcome.HELD, "", null);

    static Ending inconclusive(String why) {
        return new Ending(Outcome.INCONCLUSIVE, why, null);
    }

    static Ending notRun(String why) {
        return new Ending(Outcome.NOT_RUN, why, null);
    }
}
