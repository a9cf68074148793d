package dev.guestwifi.conformance.saved;

import dev.guestwifi.conformance.saved.ReportDiff.Change;
import dev.guestwifi.conformance.saved.ReportDiff.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares two reports. */
final class Differ {
    private final Map<String, SavedLaw> before = new LinkedHashMap<>();
    /** All differences from the model: which law finds one depends on the seed. */
    private final Set<String> differencesBefore = new HashSet<>();

    private final SavedReport after;
    private final boolean isSame;

    Differ(SavedReport before, SavedReport after, boolean isTargetChanged) {
        before.laws().forEach(law -> {
            this.before.put(law.name(), law);
            differencesBefore.addAll(law.differences());
        });
        this.after = after;
        this.isSame = !isTargetChanged && before.isSameRun(after);
    }

    ReportDiff diff() {
        List<Change> changes = new ArrayList<>();
        for (SavedLaw law : after.laws()) {
            change(before.remove(law.name()), law).ifPresent(changes::add);
        }
        before.values().stream()
                .filter(law -> law.hasFailed() || law.hasPassed())
                .map(law -> new Change(
                        Kind.NOT_CHECKED,
                        law.name(),
                        law.sentence(),
                        law.outcome() + " before, not in the second report",
                        false))
                .forEach(changes::add);
        return new ReportDiff(changes);
    }

    private Optional<Change> change(@Nullable SavedLaw old, SavedLaw law) {
        String outcome = old == null ? "not in the first report" : old.outcome() + " before";
        boolean hadPassed = old != null && old.hasPassed();
        boolean hadFailed = old != null && old.hasFailed();
        if (law.hasFailed()) {
            return Optional.of(failed(old, law, outcome));
        }
        if (law.hasPassed() && hadFailed) {
            return Optional.of(change(isSame ? Kind.FLAKY : Kind.FIXED, law, outcome));
        }
        if (law.hasPassed()) {
            return law.attempts() > 1
                    ? Optional.of(change(Kind.FLAKY, law, "passed at attempt " + law.attempts()))
                    : Optional.empty();
        }
        return hadPassed || hadFailed
                ? Optional.of(change(Kind.NOT_CHECKED, law, outcome + ", " + law.outcome() + " now"))
                : Optional.empty();
    }

    private Change failed(@Nullable SavedLaw old, SavedLaw law, String outcome) {
        boolean hadFailed = old != null && old.hasFailed();
        List<String> added = new ArrayList<>(law.fingerprints());
        added.removeAll(old == null ? List.of() : old.fingerprints());
        added.removeIf(one -> law.differences().contains(one) && differencesBefore.contains(one));
        boolean isKnown = !law.fingerprints().isEmpty() && added.isEmpty();
        if (hadFailed && added.isEmpty()) {
            List<String> gone = new ArrayList<>(old.fingerprints());
            gone.removeAll(law.fingerprints());
            return change(Kind.STILL_FAILING, law, gone.isEmpty() ? "" : "not seen now: " + String.join("; ", gone));
        }
        if (isKnown) {
            return change(Kind.STILL_FAILING, law, "another law showed the same before");
        }
        String remark = hadFailed ? "another fault than before: " + String.join("; ", added) : outcome;
        boolean isFlaky = isSame && old != null && old.hasPassed();
        return change(isFlaky ? Kind.FLAKY : Kind.NEW, law, remark);
    }

    private static Change change(Kind kind, SavedLaw law, String remark) {
        return new Change(kind, law.name(), law.sentence(), remark, law.hasFailed());
    }
}
