package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.known.Assessment.Entry;
import dev.guestwifi.conformance.known.Assessment.Remark;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Failures as workflow commands of GitHub Actions. They have no values of the target, only the shapes of faults. */
public final class GitHubAnnotations {
    /** GitHub shows no more of a level in a step. */
    private static final int MOST = 10;

    private static final int LONGEST = 1000;

    private GitHubAnnotations() {}

    /** An error for each new failure and stale entry, and a warning for each reason why laws are inconclusive. */
    public static List<String> of(Report report) {
        List<String> errors = new ArrayList<>();
        report.unknownFailures().forEach(failed -> errors.add(command("error", title(failed), failure(failed))));
        for (Entry entry : report.assessment().with(Remark.STALE)) {
            String text = "remove the entry of " + entry.known().law() + " from the known failures: the law passes";
            errors.add(command("error", "A known failure is stale", text));
        }
        Map<String, Long> reasons = report.with(Outcome.INCONCLUSIVE).stream()
                .collect(Collectors.groupingBy(LawResult::reason, TreeMap::new, Collectors.counting()));
        List<String> warnings = new ArrayList<>();
        reasons.forEach((reason, laws) ->
                warnings.add(command("warning", laws + (laws == 1 ? " law" : " laws") + " inconclusive", reason)));
        List<String> lines = new ArrayList<>(first(errors, "error"));
        lines.addAll(first(warnings, "warning"));
        return lines;
    }

    private static List<String> first(List<String> commands, String level) {
        if (commands.size() <= MOST) {
            return commands;
        }
        List<String> shown = new ArrayList<>(commands.subList(0, MOST - 1));
        int others = commands.size() - shown.size();
        shown.add(command(level, others + " more", "The step summary and the reports list " + others + " more."));
        return shown;
    }

    private static String title(LawResult law) {
        return law.law().family() + ": " + law.law().sentence();
    }

    private static String failure(LawResult failed) {
        List<Symptom> symptoms =
                failed.violation() == null ? List.of() : failed.violation().symptoms();
        String faults = symptoms.stream()
                .map(Symptom::fingerprint)
                .distinct()
                .limit(MOST)
                .collect(Collectors.joining("\n"));
        return failed.law().qualifiedName() + "\n"
                + ContractReference.readable(failed.law().sections()) + "\n" + faults;
    }

    /** The runner decodes these escapes. */
    private static String command(String level, String title, String text) {
        String safe = Printable.terminal(Printable.cut(text.strip(), LONGEST));
        return "::" + level + " title=" + data(title).replace(":", "%3A").replace(",", "%2C") + "::" + data(safe);
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
