package dev.guestwifi.conformance.known;

import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The failures that a project accepts for now. Immutable. */
public record KnownFailures(List<KnownFailure> entries) {
    /** None. */
    public static final KnownFailures NONE = new KnownFailures(List.of());

    public KnownFailures {
        entries = List.copyOf(entries);
    }

    /**
     * The entry of a fault. Which comparison with the model finds a difference first depends on the seed, so an entry
     * for one of them holds for all.
     *
     * @param comparisons the names of the laws that compare with the model
     */
    Optional<KnownFailure> find(LawResult failed, String fingerprint, Set<String> comparisons) {
        String law = failed.law().qualifiedName();
        return entries.stream()
                .filter(entry -> entry.fingerprints().contains(fingerprint))
                .filter(entry -> entry.law().equals(law)
                        || (failed.law().isComparison() && comparisons.contains(entry.law())))
                .findFirst();
    }

    /** Judges a run with these entries. */
    public Assessment assess(Verdict verdict, LocalDate today) {
        return new Assessor(this, verdict, today).assess();
    }

    /** The entries after a run: stale ones are gone, and every failure that had no entry has one. */
    public KnownFailures updated(Verdict verdict, LocalDate today) {
        Assessment assessment = assess(verdict, today);
        List<KnownFailure> updated = new ArrayList<>(entries);
        assessment.with(Assessment.Remark.STALE).forEach(stale -> updated.remove(stale.known()));
        assessment.failures().forEach((law, failure) -> {
            if (!failure.unknown().isEmpty()) {
                String reason = "not examined yet, found on " + today;
                updated.add(new KnownFailure(law, failure.unknown(), reason, "unassigned", null, false));
            }
        });
        return new KnownFailures(updated);
    }

    /** The fingerprints of a failure. */
    static List<String> fingerprints(LawResult failed) {
        return failed.violation() == null
                ? List.of()
                : failed.violation().symptoms().stream()
                        .map(Symptom::fingerprint)
                        .distinct()
                        .toList();
    }
}
