package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Symptom;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.known.Assessment.Standing;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Markdown;
import java.util.List;
import java.util.stream.Collectors;

/** A summary for pull requests. It has no values of the target, only the shapes of faults. */
final class MarkdownSummary {
    private static final int MOST_LAWS = 50;
    private static final int MOST_FAULTS = 5;

    private final Report report;
    private final StringBuilder text = new StringBuilder();

    private MarkdownSummary(Report report) {
        this.report = report;
    }

    static String of(Report report) {
        MarkdownSummary summary = new MarkdownSummary(report);
        summary.write();
        return summary.text.toString();
    }

    private void write() {
        line("### " + Markdown.text(report.headline()));
        line("");
        line(Markdown.text(report.verdict().target().url().toString()) + ", contract "
                + ContractDocument.load().version() + ", "
                + (report.verdict().options().isThorough() ? "thorough" : "quick") + " run, "
                + report.verdict().requests() + " requests, seed "
                + report.verdict().options().seed() + ", kit " + Build.version());
        line("");
        line("| Family | Passed | Failed | Known | Inconclusive | Skipped |");
        line("|---|--:|--:|--:|--:|--:|");
        report.lines().forEach(this::family);
        List<LawResult> failed = report.unknownFailures();
        section("Failures", failed.stream().map(this::failure).toList());
        new KnownFailuresText(report)
                .sections()
                .forEach((title, lines) -> section(
                        LawView.capital(title),
                        lines.stream().map(Markdown::text).toList()));
        section("Inconclusive", reasons(report.with(Outcome.INCONCLUSIVE)));
        section("Skipped by option", reasons(report.verdict().skippedByOption()));
    }

    private void family(Report.Line line) {
        long known = line.results().stream()
                .filter(result -> result.outcome() == Outcome.FAILED
                        && report.assessment().standing(result) == Standing.KNOWN)
                .count();
        line("| " + line.family() + " | " + line.count(Outcome.PASSED) + " | " + (line.count(Outcome.FAILED) - known)
                + " | " + known + " | " + line.count(Outcome.INCONCLUSIVE) + " | " + line.count(Outcome.SKIPPED)
                + " |");
    }

    private String failure(LawResult failed) {
        String standing =
                report.assessment().isUsed() ? " (" + report.assessment().standing(failed) + ")" : "";
        List<String> faults = failed.violation() == null
                ? List.of()
                : failed.violation().symptoms().stream()
                        .map(Symptom::fingerprint)
                        .distinct()
                        .toList();
        String shown = faults.stream().limit(MOST_FAULTS).map(Markdown::code).collect(Collectors.joining(", "));
        int more = faults.size() - MOST_FAULTS;
        return "**" + Markdown.text(failed.law().sentence()) + "**" + standing + " "
                + Markdown.code(failed.law().qualifiedName()) + "<br>"
                + Markdown.text(ContractReference.readable(failed.law().sections())) + "<br>" + shown
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static List<String> reasons(List<LawResult> results) {
        return results.stream()
                .map(result -> Markdown.code(result.law().qualifiedName()) + ": " + Markdown.text(result.reason()))
                .toList();
    }

    private void section(String title, List<String> items) {
        if (!items.isEmpty()) {
            line("");
            line("**" + title + "**");
            line("");
            items.stream().limit(MOST_LAWS).forEach(item -> line("- " + item));
        }
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
