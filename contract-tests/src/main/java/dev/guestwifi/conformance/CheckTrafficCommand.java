package dev.guestwifi.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.guestwifi.conformance.contract.ContractReference;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.traffic.TrafficCheck;
import dev.guestwifi.conformance.traffic.TrafficReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds recorded traffic against the contract. */
@Command(
        name = "check-traffic",
        header = "Checks recorded traffic against the contract; sends nothing.",
        description = {
            "",
            "Reads HAR, or JSON lines with one entry of HAR each, also compressed with gzip, and checks what a single"
                    + " exchange can show: status, header fields, schema, parameters, links. Reports have no values of"
                    + " the traffic, only the numbers of its entries.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no faults",
            "1:faults",
            "2:usage error, or a file that cannot be read",
            "3:no exchange of the API in the file"
        })
final class CheckTrafficCommand implements Callable<Integer> {
    private static final int OFTEN = 100_000;
    private static final int MOST_SHOWN = 50;

    @Parameters(paramLabel = "FILE", description = "The recorded traffic (*.har, *.jsonl).")
    private @Nullable Path file;

    @Option(
            names = "--base-path",
            paramLabel = "PATH",
            defaultValue = "/api",
            description = "Path of the API; entries of other paths are skipped (${DEFAULT-VALUE}).")
    private String basePath = "/api";

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            description = "Time zone of the target's dates. Without it, rows of date ranges are not checked.")
    private @Nullable ZoneId timezone;

    @Option(
            names = "--without",
            paramLabel = "CAPABILITY",
            split = ",",
            converter = CapabilityConverter.class,
            description = "Capabilities that the target lacks on purpose, as for a run.")
    private List<Capability> without = List.of();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write traffic.html, traffic.xml (JUnit) and traffic.json to this directory.")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        if (!basePath.matches("(/[!-.0-~]+)*")) {
            throw new ParameterException(line, "--base-path must be a path like /api.");
        }
        TrafficReport result = check(line);
        print(result, line.getOut());
        if (report != null) {
            write(result, report, line);
        }
        return result.exitCode();
    }

    private TrafficReport check(CommandLine line) {
        Path path = Objects.requireNonNull(file);
        TrafficCheck check = new TrafficCheck(
                basePath, capability -> !without.contains(capability), Optional.ofNullable(timezone), entries -> {
                    if (entries % OFTEN == 0) {
                        line.getErr().println("checked " + entries + " entries");
                    }
                });
        try {
            return check.check(path);
        } catch (IOException e) {
            // The message of a parser quotes the file.
            boolean isOfParser = e instanceof JsonProcessingException;
            String reason = isOfParser ? "it is not JSON, or is cut off" : String.valueOf(e.getMessage());
            throw new ParameterException(line, "cannot read " + path + ": " + reason + ".", e);
        }
    }

    private static void print(TrafficReport result, PrintWriter out) {
        for (TrafficReport.Group group :
                result.groups().stream().limit(MOST_SHOWN).toList()) {
            out.println(Printable.line("FAILED " + group.fault().rule()));
            out.println(Printable.line(
                    "  contract  " + ContractReference.readable(group.fault().section())));
            out.println(Printable.line("  fault     " + group.fault().shape()));
            out.println(Printable.line("  entries   " + group.exchanges() + ", the first of " + group.operation() + ": "
                    + group.entries()));
        }
        int more = result.groups().size() - MOST_SHOWN;
        if (more > 0) {
            out.println("and " + more + " more kinds of faults; --report lists them");
        }
        out.println(result.headline());
    }

    private static void write(TrafficReport result, Path directory, CommandLine line) {
        try {
            result.write(directory);
            line.getOut().println("reports in " + directory.toAbsolutePath());
        } catch (IOException e) {
            throw new ParameterException(line, "--report: cannot write to " + directory, e);
        }
    }
}
