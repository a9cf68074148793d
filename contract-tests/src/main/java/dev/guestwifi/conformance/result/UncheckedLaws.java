package dev.guestwifi.conformance.result;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The laws that a run skipped for lack of keys or rows. Laws that were not selected, or that need a capability which
 * the target does not claim, do not count.
 *
 * @param laws that were skipped
 * @param advice which options or data would help, as a phrase after "give"; empty if there are none
 * @param unjudged families of which no law could be judged
 * @param hasRows whether any list of the target had a row
 */
public record UncheckedLaws(List<LawResult> laws, String advice, List<Family> unjudged, boolean hasRows) {
    private static final String DATA = "an instance with more rows (see \"skipped\")";

    public static UncheckedLaws of(List<LawResult> results, boolean hasRows) {
        List<LawResult> laws =
                results.stream().filter(UncheckedLaws::isUnchecked).toList();
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

    /** Whether so much is missing that the run is inconclusive. */
    public boolean areDecisive() {
        return !hasRows || !unjudged.isEmpty();
    }

    /** What is missing and what would help, as a phrase; empty if nothing is missing. */
    public String message() {
        if (!hasRows) {
            return "the instance has no rows: add some, or serve those of \"data DIR\" and use --own";
        }
        String families = unjudged.stream().map(Family::toString).collect(Collectors.joining(", "));
        String what = unjudged.isEmpty()
                ? laws.size() + (laws.size() == 1 ? " law" : " laws") + " not checked"
                : "no law of " + families + " could be judged";
        return laws.isEmpty() ? "" : what + ": give " + advice;
    }

    private static boolean isUnchecked(LawResult result) {
        String reason = result.reason();
        return result.outcome() == Outcome.SKIPPED
                && !reason.equals(SkipReasons.NOT_SELECTED)
                && !reason.equals(SkipReasons.COMPARED)
                && !reason.startsWith(SkipReasons.BY_OPTION)
                && !reason.startsWith(SkipReasons.NOT_CLAIMED)
                && !reason.startsWith(SkipReasons.RATE_LIMIT)
                && !reason.equals(Need.WRITING.lack())
                && !reason.equals(Need.LIMITED_KEY.lack()); // few targets have such keys
    }

    private static boolean isUnjudged(List<LawResult> all, Family family) {
        List<LawResult> laws =
                all.stream().filter(law -> law.law().family() == family).toList();
        return laws.stream().anyMatch(UncheckedLaws::isUnchecked)
                && laws.stream().allMatch(law -> law.outcome() == Outcome.SKIPPED);
    }
}
