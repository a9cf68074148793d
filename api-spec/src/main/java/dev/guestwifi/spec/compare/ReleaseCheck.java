package dev.guestwifi.spec.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares the contract with the last release of its own major version, or else with the last release of all.
 * Pre-releases promise nothing, so they are compared with only if there is no release.
 *
 * @param before the release
 * @param needed the least version that the changes allow
 */
record ReleaseCheck(Contract before, Version current, Version needed, List<Change> changes, Waivers waivers) {
    private static final String CONTRACT = "api-spec/openapi.yaml";
    private static final String WAIVERS = "api-spec/released/waivers.yaml";
    private static final String REPORT = "api-spec/target/contract-changes.md";

    /** @param releases at least one */
    static ReleaseCheck of(Contract contract, List<Contract> releases, Waivers waivers) {
        Contract before = last(releases, contract.version().major());
        List<Change> changes = ContractComparison.compare(before, contract);
        Version needed = needed(before, contract, changes, waivers);
        return new ReleaseCheck(before, contract.version(), needed, changes, waivers);
    }

    /** The version that the contract is compared with. */
    Version released() {
        return before.version();
    }

    private static Contract last(List<Contract> releases, int major) {
        Comparator<Contract> order = Comparator.comparing(
                        (Contract release) -> release.version().isRelease())
                .thenComparing(release -> release.version().major() == major)
                .thenComparing(Contract::version);
        return releases.stream().max(order).orElseThrow();
    }

    private static Version needed(Contract before, Contract contract, List<Change> changes, Waivers waivers) {
        Version version = before.version().release();
        if (changes.stream().anyMatch(change -> breaks(change, waivers))) {
            return version.afterBreakingChange();
        }
        if (!changes.isEmpty()) {
            return version.afterCompatibleChange();
        }
        return contract.saysTheSameAs(before) ? version : version.afterChangedTexts();
    }

    private static boolean breaks(Change change, Waivers waivers) {
        return change.effect() == Effect.BREAKING && waivers.covering(change).isEmpty();
    }

    /** Nothing, or what is wrong with the version, each change that says so, and what is wrong with waivers. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!isVersionRight()) {
            faults.add("the contract changed since " + released() + ", so its info.version must be " + needed
                    + " or later and not " + current
                    + (changes.isEmpty() ? ": only texts, examples or spelling changed" : ""));
            List<String> breaking = breaking();
            breaking.forEach(line -> faults.add("breaking: " + line));
            if (breaking.isEmpty()) {
                compatible().forEach(line -> faults.add("new: " + line));
            }
        }
        faults.addAll(waivers.faults(changes));
        return faults;
    }

    /** A pre-release of the version needed is enough. */
    private boolean isVersionRight() {
        return current.compareTo(released()) >= 0 && current.release().compareTo(needed) >= 0;
    }

    /** What to do now, in one line. */
    String next() {
        if (!isVersionRight() && breaking().isEmpty()) {
            return "Next: set info.version in " + CONTRACT + " to " + needed + ". All changes: " + REPORT;
        }
        if (!isVersionRight()) {
            return "Next: set info.version in " + CONTRACT + " to " + needed
                    + ", undo the breaking changes, or waive them in " + WAIVERS + ". All changes: " + REPORT;
        }
        if (!waivers.faults(changes).isEmpty()) {
            return "Next: correct " + WAIVERS + ". All changes: " + REPORT;
        }
        String passed = "Passed: version " + current + " allows all changes since " + released() + ". Next: ";
        return changes.isEmpty()
                ? passed + "run ./mvnw verify"
                : passed + "copy " + REPORT + " into CHANGELOG.md, then run ./mvnw verify";
    }

    /** The changes as a section for the change log. */
    String markdown() {
        StringBuilder text = new StringBuilder("## Contract " + current + ", since " + released() + "\n");
        section(text, "Breaking", breaking());
        section(text, "Breaking, but waived", waived());
        section(text, "Compatible", compatible());
        return changes.isEmpty()
                ? text + "\nNo changes except texts, examples or spelling, if any.\n"
                : text.toString();
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n### ").append(title).append("\n\n");
            lines.forEach(line -> text.append("- ").append(line).append('\n'));
        }
    }

    private List<String> breaking() {
        return changes.stream()
                .filter(change -> breaks(change, waivers))
                .map(Change::line)
                .toList();
    }

    private List<String> waived() {
        List<String> lines = new ArrayList<>();
        for (Change change : changes) {
            waivers.covering(change)
                    .ifPresent(waiver -> lines.add(
                            change.line() + " (waived until " + waiver.expires() + ": " + waiver.reason() + ")"));
        }
        return lines;
    }

    private List<String> compatible() {
        return changes.stream()
                .filter(change -> change.effect() == Effect.COMPATIBLE)
                .map(Change::line)
                .toList();
    }
}
