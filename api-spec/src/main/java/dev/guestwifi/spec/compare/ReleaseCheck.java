package dev.guestwifi.spec.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Holds the contract to the release before it: the newest of its own major version, or else the newest.
 *
 * @param needed the least version that the changes allow
 */
record ReleaseCheck(Version released, Version current, Version needed, List<Change> changes) {

    /** @param releases at least one */
    static ReleaseCheck of(Contract contract, List<Contract> releases) {
        Contract before = newest(
                releases,
                release -> release.version().major() == contract.version().major());
        List<Change> changes = ContractComparison.compare(before, contract);
        return new ReleaseCheck(before.version(), contract.version(), needed(before, contract, changes), changes);
    }

    private static Contract newest(List<Contract> releases, Predicate<Contract> preferred) {
        return releases.stream()
                .max(Comparator.comparing(preferred::test).thenComparing(Contract::version))
                .orElseThrow();
    }

    private static Version needed(Contract before, Contract contract, List<Change> changes) {
        if (changes.stream().anyMatch(change -> change.effect() == Effect.BREAKING)) {
            return before.version().nextMajor();
        }
        if (!changes.isEmpty()) {
            return before.version().nextMinor();
        }
        return contract.saysTheSameAs(before)
                ? before.version()
                : before.version().nextPatch();
    }

    /** Nothing, or what is wrong with the contract's version and each change that says so. */
    List<String> faults() {
        if (current.compareTo(needed) >= 0) {
            return List.of();
        }
        List<String> faults = new ArrayList<>();
        faults.add("the contract changed since " + released + ", so its info.version must be " + needed
                + " or later and not " + current + (changes.isEmpty() ? ": texts or examples changed" : ""));
        Effect worst = lines(Effect.BREAKING).isEmpty() ? Effect.COMPATIBLE : Effect.BREAKING;
        lines(worst).forEach(line -> faults.add((worst == Effect.BREAKING ? "breaking: " : "new: ") + line));
        return faults;
    }

    /** The changes as a section for the change log. */
    String markdown() {
        StringBuilder text = new StringBuilder("## Contract " + current + ", since " + released + "\n");
        section(text, "Breaking", lines(Effect.BREAKING));
        section(text, "Compatible", lines(Effect.COMPATIBLE));
        return changes.isEmpty() ? text + "\nNo change but in texts and examples, if at all.\n" : text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private List<String> lines(Effect effect) {
        return changes.stream()
                .filter(change -> change.effect() == effect)
                .map(Change::line)
                .toList();
    }
}
