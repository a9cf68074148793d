package dev.guestwifi.conformance;

import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.RecordedRequest;
import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Selection;
import dev.guestwifi.conformance.saved.SavedLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends again what failed in an earlier run. Requests that were recorded are sent as they were; other laws are checked
 * again with the same random choices.
 */
final class Replay {
    private static final int ROUNDS = 3;

    private final Target target;
    private final Options options;
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final Map<String, String> reasons = new LinkedHashMap<>();
    private int requests;

    /** What became of a failure. */
    enum Result {
        FIXED,
        STILL_FAILING,
        FLAKY,
        NOT_JUDGED
    }

    /** @param options seed and size of the earlier run */
    Replay(Target target, Options options) {
        this.target = target;
        this.options = options;
    }

    /** Sends everything three times. */
    Map<String, Result> results(List<SavedLaw> failed) {
        List<SavedLaw> recorded = failed.stream().filter(Replay::isRecorded).toList();
        List<SavedLaw> others = failed.stream().filter(law -> !isRecorded(law)).toList();
        for (int round = 0; round < ROUNDS; round++) {
            replay(recorded);
            check(others);
        }
        Map<String, Result> results = new LinkedHashMap<>();
        failed.forEach(law -> results.put(law.name(), result(outcomes.getOrDefault(law.name(), List.of()))));
        return results;
    }

    /** Why a law could not be judged; empty if it was. */
    String reason(String law) {
        return reasons.getOrDefault(law, "");
    }

    int requests() {
        return requests;
    }

    private static boolean isRecorded(SavedLaw law) {
        return !law.symptoms().isEmpty()
                && law.symptoms().stream().noneMatch(symptom -> symptom.requests().isEmpty());
    }

    private void replay(List<SavedLaw> laws) {
        if (laws.isEmpty()) {
            return;
        }
        try (Run run = new Run(target, options, result -> {})) {
            for (SavedLaw law : laws) {
                note(law.name(), run, law.symptoms().stream().map(Symptom::requests).toList());
            }
            requests += run.api().requests();
        }
    }

    private void note(String law, Run run, List<List<RecordedRequest>> sequences) {
        Outcome outcome = Outcome.PASSED;
        try {
            for (List<RecordedRequest> sequence : sequences) {
                if (run.replay(sequence).isPresent()) {
                    outcome = Outcome.FAILED;
                }
            }
        } catch (Inconclusive | IllegalArgumentException e) {
            outcome = Outcome.INCONCLUSIVE;
            reasons.put(law, target.redact(String.valueOf(e.getMessage())));
        }
        outcomes.computeIfAbsent(law, absent -> new ArrayList<>()).add(outcome);
    }

    private void check(List<SavedLaw> laws) {
        if (laws.isEmpty()) {
            return;
        }
        Set<String> names = new LinkedHashSet<>();
        for (SavedLaw law : laws) {
            names.add(law.name());
            law.symptoms().stream().map(Symptom::law).filter(name -> !name.isEmpty()).forEach(names::add);
        }
        Run run = new Run(target, options.selecting(Selection.only(List.copyOf(names))), result -> {});
        for (LawResult result : Conformance.check(run).results()) {
            String law = result.law().qualifiedName();
            if (!names.contains(law)) {
                continue;
            }
            outcomes.computeIfAbsent(law, absent -> new ArrayList<>()).add(result.outcome());
            if (!result.reason().isEmpty()) {
                reasons.put(law, result.reason());
            }
        }
        requests += run.api().requests();
    }

    private static Result result(List<Outcome> outcomes) {
        boolean isJudged = !outcomes.isEmpty()
                && outcomes.stream().allMatch(one -> one == Outcome.PASSED || one == Outcome.FAILED);
        if (!isJudged) {
            return Result.NOT_JUDGED;
        }
        long failed = outcomes.stream().filter(one -> one == Outcome.FAILED).count();
        return failed == 0 ? Result.FIXED : failed == outcomes.size() ? Result.STILL_FAILING : Result.FLAKY;
    }
}
