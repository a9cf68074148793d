package dev.guestwifi.conformance;

import dev.guestwifi.conformance.law.Gaps;
import dev.guestwifi.conformance.law.LawResult;
import dev.guestwifi.conformance.law.Outcome;
import dev.guestwifi.conformance.law.Run;
import java.util.List;

/**
 * What a run says of a target.
 *
 * @param run what it was: its target, options and what the answers looked like
 * @param results of all laws, in their order
 */
public record Verdict(Run run, List<LawResult> results) {
    /** The three things a run can say. */
    public enum Conclusion {
        /** Every law that was run passed, and at least one was. */
        CONFORMS,
        VIOLATES,
        /** No law failed, but one could not be judged, a whole family could not, or the target has no rows. */
        INCONCLUSIVE
    }

    static Verdict of(Run run) {
        return new Verdict(run, run.results());
    }

    public Conclusion conclusion() {
        if (!with(Outcome.FAILED).isEmpty()) {
            return Conclusion.VIOLATES;
        }
        boolean isKnown =
                with(Outcome.INCONCLUSIVE).isEmpty() && !with(Outcome.PASSED).isEmpty();
        return isKnown && !Gaps.of(run).areDecisive() ? Conclusion.CONFORMS : Conclusion.INCONCLUSIVE;
    }

    /** The laws that ended this way. */
    public List<LawResult> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }
}
