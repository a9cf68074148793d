package dev.guestwifi.conformance;

import dev.guestwifi.conformance.pact.PactCheck;
import dev.guestwifi.conformance.pact.PactReport;
import dev.guestwifi.conformance.pact.PactResult;
import dev.guestwifi.conformance.pact.Severity;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
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

/** Holds the pacts of consumers against the contract. */
@Command(
        name = "pact",
        header = "Checks pacts of consumers against the contract, without a server.",
        description = {
            "",
            "Reads pacts of the versions 1 to 4 and checks each synchronous HTTP interaction: the request, the response"
                    + " that the contract gives it, the example body and the matching rules.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no faults; there may be warnings",
            "1:faults: the pact asks for what the contract does not give",
            "2:usage error, or a file that cannot be read or is no pact"
        })
final class PactCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "Pact files, and directories with pact files (*.json).")
    private List<Path> paths = List.of();

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write pacts.xml (JUnit) and pacts.json to this directory.")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PactReport result = PactCheck.check(paths);
        line.getOut().print(result.text());
        line.getOut().flush();
        result.pacts().stream().filter(pact -> !pact.isRead()).forEach(pact -> complain(line, pact));
        if (report != null) {
            write(result, report, line);
        }
        if (!result.isComplete()) {
            return CommandLine.ExitCode.USAGE;
        }
        return result.count(Severity.FAULT) > 0 ? 1 : 0;
    }

    private static void complain(CommandLine line, PactResult pact) {
        line.getErr().println(Printable.line(pact.file() + " " + pact.unreadable() + "."));
    }

    private static void write(PactReport result, Path directory, CommandLine line) {
        try {
            result.write(directory);
            line.getOut().println("reports in " + directory.toAbsolutePath());
        } catch (IOException e) {
            throw new ParameterException(line, "--report: cannot write to " + directory, e);
        }
    }
}
