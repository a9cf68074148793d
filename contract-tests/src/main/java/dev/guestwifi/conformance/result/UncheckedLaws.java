package dev.guestwifi.conformance.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a run could not look at for want of keys or data. What was not asked for, or what the target does not claim to
 * have, is no gap.
 *
 * @param laws that were not checked
 * @param advice what to give, as a phrase after "give"; empty if there is nothing
 * @param unjudged families without a law that could be judged
 * @param hasRows whether any list of the target had a row
 */
public record UncheckedLaws(List<LawResult> laws, String advice, List<Family> unjudged, boolean hasRows) {
    private static final String DATA = "an instance with more rows (see \"skipped\")";

    public static UncheckedLaws of(List<LawResult> results, boolean hasRows) {
        List<LawResult> laws = results.stream().filter(UncheckedLaws::isGap).toList();
        List<String> give = new ArrayList<>(Arrays.stream(Need.values())
                .filter(need -> laws.stream().anyMatch(law -> law.reason().equals(need.lack())))
                .map(Need::option)
                .toList());
        if (laws.stream().anyMatch(law -> Need.of(law.reason()).isEmpty())) {
            give.add(DATA);
        }
        List<Family> unjudged = Arrays.stream(Family.values())
                .filter(family -> isUnjudged(results, family))
                .toList();
        return new UncheckedLaws(laws, String.join(", ", give), unjudged, hasRows);
    }

    /** Whether so much is missing that nothing can be said of the target. */
    public boolean areDecisive() {
        return !hasRows || !unjudged.isEmpty();
    }

    /** All of it in words; empty if there are none. */
    public String message() {
        if (!hasRows) {
            return "the instance shows no rows: give it some, or serve those of \"data DIR\" and use --own";
        }
        String families = unjudged.stream().map(Family::toString).collect(Collectors.joining(", "));
        String what = unjudged.isEmpty()
                ? laws.size() + (laws.size() == 1 ? " law" : " laws") + " not checked"
                : "nothing of " + families + " could be judged";
        return laws.isEmpty() ? "" : what + ": give " + advice;
    }

    private static boolean isGap(LawResult result) {
        String reason = result.reason();
        return result.outcome() == Outcome.SKIPPED
                && !reason.equals(SkipReasons.NOT_SELECTED)
                && !reason.startsWith(SkipReasons.NOT_CLAIMED)
                && !reason.equals(Need.WRITING.lack());
    }

    private static boolean isUnjudged(List<LawResult> all, Family family) {
        List<LawResult> laws =
                all.stream().filter(law -> law.law().family() == family).toList();
        return laws.stream().anyMatch(UncheckedLaws::isGap)
                && laws.stream().allMatch(law -> law.outcome() == Outcome.SKIPPED);
    }
}
