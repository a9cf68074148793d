package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.coverage.Goal;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The capabilities of which a run knows whether the target has them, whatever was claimed. */
final class SeenCapabilities {
    private static final String IDEMPOTENCY =
            "of_creations_at_once_with_one_Idempotency_Key_one_is_made_and_all_others_follow_it";
    private static final String HEADERS = "every_answer_has_the_header_fields_that_are_required";

    private SeenCapabilities() {}

    static Map<String, Boolean> of(Verdict verdict) {
        Map<String, Boolean> seen = new LinkedHashMap<>();
        if (verdict.hasRows()) {
            seen.put(Capability.LINKS.toString(), hasMember(verdict, "PageMeta"));
        }
        if (hasMember(verdict, "Problem")) {
            seen.put(Capability.PROBLEMS.toString(), true);
        }
        passed(verdict, IDEMPOTENCY).ifPresent(isSeen -> seen.put(Capability.IDEMPOTENCY.toString(), isSeen));
        passed(verdict, HEADERS).ifPresent(isSeen -> seen.put(Capability.HEADERS.toString(), isSeen));
        return seen;
    }

    private static boolean hasMember(Verdict verdict, String schema) {
        return verdict.coverage().counts().entrySet().stream()
                .anyMatch(count -> count.getKey().kind() == Goal.Kind.PROPERTY
                        && count.getKey().of().equals(schema)
                        && count.getValue() > 0);
    }

    private static Optional<Boolean> passed(Verdict verdict, String law) {
        return verdict.results().stream()
                .filter(result -> result.law().name().equals(law))
                .map(LawResult::outcome)
                .filter(outcome -> outcome == Outcome.PASSED || outcome == Outcome.FAILED)
                .map(outcome -> outcome == Outcome.PASSED)
                .findFirst();
    }
}
