package dev.guestwifi.conformance.result;

import dev.guestwifi.conformance.coverage.Coverage;
import dev.guestwifi.conformance.deployment.Target;
import java.util.List;
import java.util.Locale;

/**
 * What a run found out about a target.
 *
 * @param results of all laws, in the order in which they were checked
 * @param coverage how much of the contract the run touched
 * @param requests how many requests were sent
 * @param proxied how many responses came from a proxy in front of the target and were not judged
 * @param hasRows whether any list of the target had a row
 * @param targetVersion of the software under test, as the options or the target say; empty if neither does
 * @param leftovers why vouchers of the run may still exist; empty if none does
 */
public record Verdict(
        Target target,
        Options options,
        List<LawResult> results,
        Coverage coverage,
        int requests,
        int proxied,
        boolean hasRows,
        String targetVersion,
        String leftovers) {
    /** Whether the target keeps the contract. */
    public enum Conclusion {
        /** At least one law passed, and every other law passed or was skipped. */
        CONFORMS,
        /** At least one law failed. */
        VIOLATES,
        /**
         * No law failed, but a law or a whole family could not be judged, or the target has no rows.
         */
        INCONCLUSIVE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Verdict {
        results = List.copyOf(results);
    }

    public Conclusion conclusion() {
        if (!with(Outcome.FAILED).isEmpty()) {
            return Conclusion.VIOLATES;
        }
        return isComplete() && !with(Outcome.PASSED).isEmpty() ? Conclusion.CONFORMS : Conclusion.INCONCLUSIVE;
    }

    /** Whether every law that was not skipped could be judged, and enough were. */
    public boolean isComplete() {
        return with(Outcome.INCONCLUSIVE).isEmpty() && !unchecked().areDecisive();
    }

    /** The laws with this outcome. */
    public List<LawResult> with(Outcome outcome) {
        return results.stream().filter(result -> result.outcome() == outcome).toList();
    }

    /** The laws that were skipped for lack of keys or rows. */
    public UncheckedLaws unchecked() {
        // Whoever names the laws to check may choose some that read no rows.
        return UncheckedLaws.of(results, hasRows || options.selection().isPartial());
    }

    /** The laws that were skipped by option. */
    public List<LawResult> skippedByOption() {
        return with(Outcome.SKIPPED).stream()
                .filter(result -> result.reason().startsWith(SkipReasons.BY_OPTION))
                .toList();
    }
}
