package dev.guestwifi.conformance.known;

import dev.guestwifi.conformance.known.Assessment.Entry;
import dev.guestwifi.conformance.known.Assessment.Failure;
import dev.guestwifi.conformance.known.Assessment.Remark;
import dev.guestwifi.conformance.known.Assessment.Standing;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.result.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Judges a run with known failures. */
final class Assessor {
    private final KnownFailures known;
    private final Verdict verdict;
    private final LocalDate today;
    private final Map<String, LawResult> results = new HashMap<>();
    private final Set<String> comparisons = new HashSet<>();
    /** The fingerprints of all differences from the model. */
    private final Set<String> differences = new HashSet<>();

    Assessor(KnownFailures known, Verdict verdict, LocalDate today) {
        this.known = known;
        this.verdict = verdict;
        this.today = today;
        for (LawResult result : verdict.results()) {
            results.put(result.law().qualifiedName(), result);
            if (result.law().isComparison()) {
                comparisons.add(result.law().qualifiedName());
                differences.addAll(KnownFailures.fingerprints(result));
            }
        }
    }

    Assessment assess() {
        Map<String, Failure> failures = new LinkedHashMap<>();
        for (LawResult failed : verdict.with(Outcome.FAILED)) {
            failures.put(failed.law().qualifiedName(), failure(failed));
        }
        List<Entry> entries = new ArrayList<>();
        for (KnownFailure entry : known.entries()) {
            remark(entry).ifPresent(remark -> entries.add(new Entry(remark, entry)));
        }
        return new Assessment(true, failures, entries);
    }

    private Failure failure(LawResult failed) {
        List<String> unknown = new ArrayList<>();
        Set<KnownFailure> entries = new LinkedHashSet<>();
        for (String fingerprint : KnownFailures.fingerprints(failed)) {
            Optional<KnownFailure> entry = known.find(failed, fingerprint, comparisons);
            entry.ifPresentOrElse(entries::add, () -> unknown.add(fingerprint));
        }
        boolean isExpired = entries.stream().anyMatch(entry -> entry.isExpired(today));
        Standing standing = !unknown.isEmpty() ? Standing.NEW : isExpired ? Standing.EXPIRED : Standing.KNOWN;
        return new Failure(standing, unknown, List.copyOf(entries));
    }

    private Optional<Remark> remark(KnownFailure entry) {
        LawResult result = results.get(entry.law());
        Outcome outcome = result == null ? Outcome.SKIPPED : result.outcome();
        boolean isSeen = result != null && isSeen(entry, result);
        if (isSeen) {
            return Optional.empty();
        }
        return Optional.of(
                switch (outcome) {
                    case PASSED -> mayBeMissed(entry) ? Remark.PASSED_THIS_TIME : Remark.STALE;
                    case SKIPPED, INCONCLUSIVE -> Remark.NOT_CHECKED;
                    case FAILED -> Remark.NOT_SEEN;
                });
    }

    private boolean isSeen(KnownFailure entry, LawResult result) {
        List<String> seen = KnownFailures.fingerprints(result);
        return entry.fingerprints().stream()
                .anyMatch(one -> seen.contains(one) || (result.law().isComparison() && differences.contains(one)));
    }

    /** A quick run compares a random sample with the model. */
    private boolean mayBeMissed(KnownFailure entry) {
        boolean isSample = !verdict.options().isThorough() && comparisons.contains(entry.law());
        return entry.isFlaky() || isSample;
    }
}
