package dev.guestwifi.conformance.pact;

import dev.guestwifi.conformance.text.Printable;

/** The report as text. */
final class PactText {
    private final StringBuilder text = new StringBuilder();

    private PactText() {}

    static String of(PactReport report) {
        PactText written = new PactText();
        report.pacts().forEach(written::pact);
        report.ignored().forEach(file -> written.line(file + " is no pact and was ignored"));
        long faults = report.count(Severity.FAULT);
        long warnings = report.count(Severity.WARNING);
        written.line(count(report.pacts().stream().filter(PactResult::isRead).count(), "pact") + ", "
                + count(report.interactions(), "interaction") + ": " + count(faults, "fault") + ", "
                + count(warnings, "warning"));
        return written.text.toString();
    }

    private static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }

    private void pact(PactResult pact) {
        if (!pact.isRead()) {
            return; // an error, not a finding
        }
        for (PactResult.InteractionResult interaction : pact.interactions()) {
            if (!interaction.findings().isEmpty()) {
                line(pact.file() + ": " + Printable.cut(interaction.description(), 200));
                interaction.findings().forEach(this::finding);
                line("");
            }
        }
        for (String skipped : pact.skipped()) {
            line(pact.file() + ": " + Printable.cut(skipped, 200) + ": not checked, since it is not synchronous HTTP");
        }
    }

    private void finding(Finding finding) {
        line("  " + finding.severity() + "  " + finding.place());
        line("    " + finding.message());
        labelled("expected", finding.values().expected());
        labelled("actual", finding.values().actual());
        labelled("contract", finding.reference());
    }

    private void labelled(String label, String value) {
        if (!value.isEmpty()) {
            line("    " + label + " ".repeat(10 - label.length()) + value);
        }
    }

    private void line(String content) {
        text.append(Printable.line(content)).append('\n');
    }
}
