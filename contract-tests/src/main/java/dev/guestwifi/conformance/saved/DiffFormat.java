package dev.guestwifi.conformance.saved;

import dev.guestwifi.conformance.saved.ReportDiff.Change;
import dev.guestwifi.conformance.saved.ReportDiff.Kind;
import dev.guestwifi.conformance.text.Markdown;
import dev.guestwifi.conformance.text.Printable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the difference of two reports. */
public final class DiffFormat {
    private DiffFormat() {}

    /** As lines of text. */
    public static List<String> text(ReportDiff diff) {
        List<String> lines = new ArrayList<>(List.of(counts(diff)));
        for (Kind kind : Kind.values()) {
            if (!diff.with(kind).isEmpty()) {
                lines.add(kind.toString());
            }
            for (Change change : diff.with(kind)) {
                String remark = change.remark().isEmpty() ? "" : " (" + change.remark() + ")";
                lines.add(Printable.line("  " + change.law() + ": " + change.sentence() + remark));
            }
        }
        return lines;
    }

    /** As Markdown for a pull request. */
    public static List<String> markdown(ReportDiff diff) {
        List<String> lines = new ArrayList<>(List.of("### Conformance: " + counts(diff)));
        if (!diff.changes().isEmpty()) {
            lines.addAll(List.of("", "| | Law | |", "|---|---|---|"));
        }
        for (Kind kind : Kind.values()) {
            for (Change change : diff.with(kind)) {
                lines.add("| " + kind + " | " + Markdown.text(change.sentence()) + "<br>" + Markdown.code(change.law())
                        + " | " + Markdown.text(change.remark()) + " |");
            }
        }
        return lines;
    }

    private static String counts(ReportDiff diff) {
        return Arrays.stream(Kind.values())
                .map(kind -> diff.with(kind).size() + " " + kind)
                .collect(Collectors.joining(", "));
    }
}
