package dev.guestwifi.mutants;

import dev.guestwifi.conformance.result.Family;
import dev.guestwifi.conformance.result.LawResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The findings as a page of the documentation. */
final class PowerTable {
    private final List<Finding> findings;
    private final List<LawResult.Id> laws;
    private final List<String> lines = new ArrayList<>();

    /** @param laws all there are */
    PowerTable(List<Finding> findings, List<LawResult.Id> laws) {
        this.findings = findings;
        this.laws = laws;
    }

    /**
     * @param variants the names of the conformant servers, on which no law failed
     * @param blind what was found of faults that were written before, in Markdown
     */
    String markdown(List<String> variants, String blind) {
        lines.add("# What the kit finds");
        lines.add("");
        lines.add("`FullPowerTest` writes this page: do not edit it. Grave faults (†) give data away or lose some.");
        lines.add("");
        lines.add("## Blind faults");
        lines.add("");
        lines.add(blind.strip());
        lines.add("");
        lines.add("## Known mutants");
        lines.add("");
        lines.add("These were written together with the laws, so they say less. Each is the server with a single");
        lines.add("fault, declared beforehand to one family of laws; it is killed if a law of that family fails in a");
        lines.add("quick run, or else in a thorough one.");
        lines.add("");
        families();
        mutants();
        laws();
        lines.add("## Conforming servers that look different");
        lines.add("");
        lines.add("No law fails on any of them: " + String.join("; ", variants) + ".");
        return String.join("\n", lines) + "\n";
    }

    private void families() {
        lines.add("| Family | Laws | Mutants | Killed | By a quick run | By two laws or more |");
        lines.add("|---|---:|---:|---:|---:|---:|");
        for (Family family : Family.values()) {
            List<Finding> own = findings.stream()
                    .filter(finding -> finding.mutant().family() == family)
                    .toList();
            long count = laws.stream().filter(law -> law.family() == family).count();
            lines.add("| " + family + " | " + count + counts(own));
        }
        lines.add("| all | " + laws.size() + counts(findings));
        lines.add("");
    }

    private static String counts(List<Finding> some) {
        long killed = some.stream().filter(Finding::isKilled).count();
        long quick = some.stream()
                .filter(finding -> finding.isKilled() && finding.isQuick())
                .count();
        long twice =
                some.stream().filter(finding -> finding.killers().size() > 1).count();
        return " | " + some.size() + " | " + killed + " | " + quick + " | " + twice + " |";
    }

    private void mutants() {
        lines.add("### Each mutant");
        lines.add("");
        lines.add("Request: the number of the first request whose response breaks a law of the family.");
        lines.add("");
        lines.add("| Family | Mutant | Killed by | Request |");
        lines.add("|---|---|---|---:|");
        for (Finding finding : findings) {
            String sentences = finding.killers().stream()
                    .map(killer -> killer.law().sentence())
                    .collect(Collectors.joining(" "));
            lines.add("| %s | %s%s | %s | %s |"
                    .formatted(
                            finding.mutant().family(),
                            finding.mutant().name(),
                            finding.mutant().isGrave() ? " †" : "",
                            finding.isKilled() ? sentences : "none: it survives",
                            request(finding)));
        }
        lines.add("");
    }

    private static String request(Finding finding) {
        return finding.isKilled() ? finding.firstKill() + (finding.isQuick() ? "" : " (thorough)") : "";
    }

    private void laws() {
        lines.add("### Each law");
        lines.add("");
        lines.add(
                "Quick runs skip laws that the comparison with the reference model covers. Each of these finds a fault");
        lines.add("when it runs alone.");
        lines.add("");
        lines.add("| Family | Law | Kills | Mutants of its family that only it kills |");
        lines.add("|---|---|---:|---|");
        for (LawResult.Id law : laws) {
            List<Finding> killed =
                    findings.stream().filter(finding -> isKiller(finding, law)).toList();
            String alone = killed.stream()
                    .filter(finding -> finding.killers().size() == 1)
                    .map(finding -> finding.mutant().name())
                    .collect(Collectors.joining("; "));
            lines.add("| %s | %s | %d | %s |".formatted(law.family(), law.sentence(), killed.size(), alone));
        }
        lines.add("");
    }

    /** Whether a law of the family that was declared for a mutant kills it. */
    static boolean isKiller(Finding finding, LawResult.Id law) {
        return finding.killers().stream().anyMatch(killer -> killer.law().equals(law));
    }
}
