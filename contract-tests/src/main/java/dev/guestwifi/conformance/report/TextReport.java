package dev.guestwifi.conformance.report;

import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Outcome;
import dev.guestwifi.conformance.text.Printable;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report as text: families, failures, inconclusive and skipped laws, and the conclusion in one line. */
public final class TextReport {
    private static final int WIDTH = 80;
    private static final int SHOWN = 800;
    private static final int MOST_REASONS = 6;
    private static final int LABEL = 12;

    private final Report report;
    private final PrintWriter out;
    private final boolean isColoured;

    /** @param isColoured whether the output supports colours and bold text */
    public TextReport(Report report, PrintWriter out, boolean isColoured) {
        this.report = report;
        this.out = out;
        this.isColoured = isColoured;
    }

    /** Prints the report. */
    public void print() {
        out.println(bold(Printable.line(
                "Guest WiFi API conformance of " + report.verdict().target().url() + ", team "
                        + report.verdict().target().team())));
        report.lines().stream().filter(line -> report.isSelected(line.family())).forEach(this::line);
        List<LawResult> failed = report.unknownFailures();
        if (!report.variables().isEmpty()) {
            out.println();
            out.println("The commands below take their keys from variables: "
                    + report.variables().stream()
                            .map(name -> "export " + name + "=…")
                            .collect(Collectors.joining(" ")));
        }
        failed.stream().filter(result -> !report.isBrief(result)).forEach(this::failure);
        followers(failed.stream().filter(report::isBrief).toList());
        new KnownFailuresText(report).lines().forEach(line -> out.println(Printable.line(line)));
        grouped(Outcome.INCONCLUSIVE);
        grouped(Outcome.SKIPPED);
        if (!report.note().isEmpty()) {
            out.println();
            out.println(Printable.terminal(report.note()));
        }
        out.println();
        out.println(last());
    }

    private void line(Report.Line line) {
        int colour = line.count(Outcome.FAILED) > 0 ? 31 : line.count(Outcome.INCONCLUSIVE) > 0 ? 33 : 32;
        out.println("  " + coloured(colour, "%-10s".formatted(line.family())) + line);
    }

    private void failure(LawResult result) {
        Violation violation = Objects.requireNonNull(result.violation());
        out.println();
        out.println(coloured(31, "FAILED") + " " + result.law().family() + ": "
                + bold(result.law().sentence()));
        labelled("contract", ContractReference.readable(result.law().sections()));
        out.println("  %-10s".formatted("reproduce")
                + Printable.line(violation.exchange().curl())); // in one line, to be copied
        labelled("expected", Printable.terminal(Printable.cut(violation.expected(), SHOWN)));
        labelled("actual", Printable.terminal(Printable.cut(violation.actual(), SHOWN)));
        report.assessment().failure(result).ifPresent(this::known);
        labelled("seed", Long.toString(report.verdict().options().seed()));
    }

    private void known(Assessment.Failure failure) {
        if (failure.standing() == Assessment.Standing.EXPIRED) {
            labelled("known", "but no longer accepted: " + failure.known().get(0).terms());
        } else if (!failure.known().isEmpty()) {
            labelled("new", "beside a known failure: " + String.join("; ", failure.unknown()));
        }
    }

    private void followers(List<LawResult> results) {
        if (!results.isEmpty()) {
            out.println();
            out.println(
                    results.size() == 1
                            ? "1 more law failed, probably for the same cause:"
                            : results.size() + " more laws failed, probably for the same cause:");
            results.forEach(result -> out.println(
                    "  " + result.law().family() + ": " + result.law().sentence()));
        }
    }

    private void labelled(String label, String text) {
        List<String> lines = wrapped(text);
        for (int i = 0; i < lines.size(); i++) {
            out.println("  %-10s".formatted(i == 0 ? label : "") + lines.get(i));
        }
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            String rest = paragraph;
            while (rest.length() > WIDTH - LABEL) {
                int space = rest.lastIndexOf(' ', WIDTH - LABEL);
                int cut = space > (WIDTH - LABEL) / 2 ? space + 1 : WIDTH - LABEL;
                cut -= Character.isHighSurrogate(rest.charAt(cut - 1)) ? 1 : 0; // whole characters only
                lines.add(rest.substring(0, cut).stripTrailing());
                rest = rest.substring(cut);
            }
            lines.add(rest);
        }
        return lines;
    }

    private void grouped(Outcome outcome) {
        Map<String, List<LawResult>> reasons = report.with(outcome).stream()
                .filter(result -> report.isSelected(result.law().family()))
                .collect(Collectors.groupingBy(LawResult::reason, TreeMap::new, Collectors.toList()));
        if (!reasons.isEmpty()) {
            out.println();
            out.println(bold(outcome.name().toLowerCase(Locale.ROOT)));
        }
        reasons.entrySet().stream().limit(MOST_REASONS).forEach(group -> reason(group.getKey(), group.getValue()));
        if (reasons.size() > MOST_REASONS) {
            out.println("  and for " + (reasons.size() - MOST_REASONS) + " other reasons");
        }
    }

    private void reason(String reason, List<LawResult> results) {
        String families = results.stream()
                .map(result -> result.law().family().toString())
                .distinct()
                .collect(Collectors.joining(", "));
        String laws = results.size() == 1 ? "1 law" : results.size() + " laws";
        out.println("  " + laws + " (" + families + "): " + Printable.line(reason));
    }

    private String last() {
        int colour = switch (report.verdict().conclusion()) {
            case CONFORMS -> 32;
            case VIOLATES -> 31;
            case INCONCLUSIVE -> 33;
        };
        String more = report.headline().replaceFirst("^[^:,;]*(?:, |: |; |$)", "");
        String verdict = report.verdict().conclusion() + (more.isEmpty() ? "" : " (" + Printable.line(more) + ")");
        return coloured(colour, verdict) + ": " + report.verdict().requests() + " requests, "
                + String.format(Locale.ROOT, "%.1f", report.period().length().toMillis() / 1000.0)
                + " s, seed " + report.verdict().options().seed() + "; reproduce: "
                + Printable.line(report.reproduce());
    }

    private String bold(String text) {
        return coloured(1, text);
    }

    private String coloured(int code, String text) {
        return isColoured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
