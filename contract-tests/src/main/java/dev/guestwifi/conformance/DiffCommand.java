package dev.guestwifi.conformance;

import dev.guestwifi.conformance.saved.DiffFormat;
import dev.guestwifi.conformance.saved.ReportDiff;
import dev.guestwifi.conformance.saved.SavedReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two reports. */
@Command(
        name = "diff",
        description = {
            "Compares the conformance.json of two runs: new failures, fixed ones, those that still fail, flaky laws"
                    + " (other results for the same target and seed, or passed only when repeated), and laws that are"
                    + " no longer checked.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no new failure",
            "1:a new failure, flaky or not",
            "2:usage error: a file cannot be read, or has another format"
        })
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "A.json", description = "Report of the earlier run.")
    private @Nullable Path before;

    @Parameters(index = "1", paramLabel = "B.json", description = "Report of the later run.")
    private @Nullable Path after;

    @Option(names = "--markdown", description = "Write Markdown, for a pull request.")
    private boolean isMarkdown;

    @Option(
            names = "--target-changed",
            description = "The target was changed between the runs: report differences as new or fixed, also if target"
                    + " and seed are the same.")
    private boolean isTargetChanged;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        ReportDiff diff = ReportDiff.of(read(before, line), read(after, line), isTargetChanged);
        List<String> lines = isMarkdown ? DiffFormat.markdown(diff) : DiffFormat.text(diff);
        lines.forEach(line.getOut()::println);
        return diff.hasNewFailures() ? 1 : 0;
    }

    static SavedReport read(@Nullable Path file, CommandLine line) {
        try {
            return SavedReport.read(Objects.requireNonNull(file));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(line, e.getMessage() + ".", e);
        }
    }
}
