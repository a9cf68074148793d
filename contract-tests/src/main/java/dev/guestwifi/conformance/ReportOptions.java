package dev.guestwifi.conformance;

import dev.guestwifi.conformance.report.GitHubAnnotations;
import dev.guestwifi.conformance.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options for the reports of a run. */
final class ReportOptions {
    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write conformance.html, conformance.xml (JUnit), conformance.json, conformance.md and"
                    + " badge.svg to this directory.")
    private @Nullable Path report;

    @Option(
            names = "--annotations",
            paramLabel = "WHERE",
            defaultValue = "auto",
            description = "github: also print failures as annotations of GitHub Actions; none; auto: github if"
                    + " GITHUB_ACTIONS is true (${DEFAULT-VALUE}).")
    private Annotations annotations = Annotations.auto;

    /** Who shows annotations. */
    private enum Annotations {
        auto,
        github,
        none
    }

    /** Before the run, so that a failure does not cost its results. */
    void prepare(CommandSpec spec) {
        if (report == null) {
            return;
        }
        try {
            Files.createDirectories(report);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "--report: cannot create the directory " + report, e);
        }
    }

    private boolean isAnnotated(Map<String, String> environment) {
        return switch (annotations) {
            case github -> true;
            case none -> false;
            case auto -> "true".equals(environment.get("GITHUB_ACTIONS"));
        };
    }

    /** Prints text that may quote the target; a runner of GitHub Actions does not take it for commands. */
    void quoted(PrintWriter out, Map<String, String> environment, Runnable printing) {
        if (!isAnnotated(environment)) {
            printing.run();
            return;
        }
        String token = UUID.randomUUID().toString(); // the target must not guess it
        out.println("::stop-commands::" + token);

        printing.run();
        out.println("::" + token + "::");
    }

    /** Prints annotations and writes files, as the options say. */
    void write(Report result, PrintWriter out, Map<String, String> environment) throws IOException {
        if (isAnnotated(environment)) {
            GitHubAnnotations.of(result).forEach(out::println);
        }
        if (report != null) {
            result.write(report);
            out.println("reports in " + report.toAbsolutePath());
        }
    }
}
