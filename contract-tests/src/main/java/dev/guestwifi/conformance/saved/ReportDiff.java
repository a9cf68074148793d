package dev.guestwifi.conformance.saved;

import java.util.List;
import java.util.Locale;

/** What changed between two reports. */
public record ReportDiff(List<Change> changes) {
    /** The kinds of changes, in the order of the output. */
    public enum Kind {
        /** It fails now and did not before, or with a fault that it did not have. */
        NEW,
        /** It has other results for the same requests to the same target, or passed only when it was repeated. */
        FLAKY,
        STILL_FAILING,
        FIXED,
        /** It was checked before, and now it was skipped, is inconclusive, or does not exist. */
        NOT_CHECKED;

        @Override
        public String toString() {
            return this == NOT_CHECKED
                    ? "skipped now"
                    : name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * A law that changed or still fails.
     *
     * @param remark details, as a phrase; may be empty
     * @param isFailing whether it fails in the second report
     */
    public record Change(Kind kind, String law, String sentence, String remark, boolean isFailing) {}

    public ReportDiff {
        changes = List.copyOf(changes);
    }

    /** @param isTargetChanged whether the target was changed between the runs, so that no other result is flaky */
    public static ReportDiff of(SavedReport before, SavedReport after, boolean isTargetChanged) {
        return new Differ(before, after, isTargetChanged).diff();
    }

    public List<Change> with(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether a law fails that did not fail before, flaky or not. */
    public boolean hasNewFailures() {
        return changes.stream()
                .anyMatch(change -> change.kind() == Kind.NEW || (change.kind() == Kind.FLAKY && change.isFailing()));
    }
}
