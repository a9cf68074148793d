package dev.guestwifi.conformance.known;

import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A run judged with known failures.
 *
 * @param isUsed whether known failures were given at all
 * @param failures the laws that failed, by name
 * @param entries those that need to be told
 */
public record Assessment(boolean isUsed, Map<String, Failure> failures, List<Entry> entries) {
    /** Without known failures. */
    public static final Assessment UNUSED = new Assessment(false, Map.of(), List.of());

    /** What is known about a law that failed. */
    public enum Standing {
        /** Every fault of the law has an entry. */
        KNOWN,
        /** At least one fault has no entry. */
        NEW,
        /** Every fault has an entry, but the time of one is over. */
        EXPIRED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Why the report mentions an entry. */
    public enum Remark {
        /** The law passed: the entry must be removed. */
        STALE,
        /** The law passed, but the entry is flaky, or a quick run may have missed the difference from the model. */
        PASSED_THIS_TIME,
        /** The law failed with other faults only. */
        NOT_SEEN,
        /** The law was skipped or is inconclusive. */
        NOT_CHECKED
    }

    /**
     * A law that failed.
     *
     * @param unknown the fingerprints without entry
     * @param known the entries of the other ones
     */
    public record Failure(Standing standing, List<String> unknown, List<KnownFailure> known) {}

    /** An entry that the report mentions. */
    public record Entry(Remark remark, KnownFailure known) {}

    /** What is known about a law that failed; {@link Standing#NEW} without known failures. */
    public Standing standing(LawResult failed) {
        return failure(failed).map(Failure::standing).orElse(Standing.NEW);
    }

    /** What is known about a law that failed; empty without known failures. */
    public Optional<Failure> failure(LawResult failed) {
        return Optional.ofNullable(failures.get(failed.law().qualifiedName()));
    }

    public long count(Standing standing) {
        return failures.values().stream()
                .filter(failure -> failure.standing() == standing)
                .count();
    }

    public List<Entry> with(Remark remark) {
        return entries.stream().filter(entry -> entry.remark() == remark).toList();
    }

    /** Whether there is nothing but known failures: none is new or expired, and no entry is stale. */
    public boolean isClean() {
        return isUsed
                && count(Standing.NEW) == 0
                && count(Standing.EXPIRED) == 0
                && with(Remark.STALE).isEmpty();
    }

    /** Exit code of a run: 0 conforms, or as known; 1 a new or expired failure, or a stale entry; 3 inconclusive. */
    public int exitCode(Verdict verdict) {
        boolean isBad = isUsed ? !isClean() : verdict.conclusion() == Verdict.Conclusion.VIOLATES;
        if (isBad) {
            return 1;
        }
        boolean isDone = verdict.conclusion() == Verdict.Conclusion.VIOLATES
                ? verdict.isComplete()
                : verdict.conclusion() == Verdict.Conclusion.CONFORMS;
        return isDone ? 0 : 3;
    }
}
