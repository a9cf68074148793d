package dev.guestwifi.conformance;

import dev.guestwifi.conformance.consumer.CommandProcess;
import dev.guestwifi.conformance.consumer.ConsumerCheck;
import dev.guestwifi.conformance.consumer.ConsumerReport;
import dev.guestwifi.conformance.consumer.ConsumerText;
import dev.guestwifi.conformance.contract.ContractReference;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
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

/** Checks a client. */
@Command(
        name = "consumer-check",
        customSynopsis = "guest-wifi-conformance consumer-check [OPTION…] -- COMMAND…",
        header = "Runs a client against a stub server that exercises everything the contract allows.",
        description = {
            "",
            "The command is run once per scenario. It gets GUESTWIFI_URL, GUESTWIFI_API_KEY, GUESTWIFI_TEAM, START_DATE,"
                    + " END_DATE and VOUCHER_CODE, and ends with 0 if everything succeeded. It should only do what"
                    + " succeeds on a server without failures. What it may print is in the README.",
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
            "2:usage error, or a command that cannot be started",
            "3:the command sent no request"
        },
        footer = {
            "%nExamples:",
            "  java -jar guest-wifi-conformance.jar consumer-check -- python main.py",
            "  java -jar guest-wifi-conformance.jar consumer-check --only lost-responses -- ./export-customers"
        })
final class ConsumerCheckCommand implements Callable<Integer> {
    private static final int MOST_JOBS = 16;

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The client, and its arguments.")
    private List<String> command = List.of();

    @Option(
            names = "--only",
            paramLabel = "SCENARIO",
            split = ",",
            description = "Run only these scenarios, and the usual one, which comes first.")
    private List<String> only = List.of();

    @Option(names = "--skip", paramLabel = "SCENARIO", split = ",", description = "Leave these scenarios out.")
    private List<String> skip = List.of();

    @Option(names = "--list", description = "Print all scenarios, and run nothing.")
    private boolean isListed;

    @Option(
            names = "--time-limit",
            paramLabel = "TIME",
            defaultValue = "60s",
            converter = RunOptions.OfTime.class,
            description = "Stop a run after this time, such as 90s or 5m (${DEFAULT-VALUE}).")
    private Duration timeLimit = Duration.ofMinutes(1);

    @Option(
            names = "--jobs",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of commands to run in parallel, 1 to 16 (${DEFAULT-VALUE}).")
    private int jobs = 1;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Also write consumer.xml (JUnit) and consumer.json to this directory.")
    private @Nullable Path report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        if (isListed) {
            ConsumerCheck.scenarios()
                    .forEach(one -> out.println(one.name() + ": " + one.sentence() + " ["
                            + ContractReference.readable(one.section()) + "]"));
            return 0;
        }
        validate(line);
        ConsumerCheck.Options options = new ConsumerCheck.Options(
                timeLimit, jobs, name -> (only.isEmpty() || only.contains(name)) && !skip.contains(name));
        ConsumerReport result;
        try {
            result = new ConsumerCheck(options, Clock.systemUTC()).check(new CommandProcess(command), one -> {
                out.print(ConsumerText.of(one));
                out.flush();
            });
        } catch (CommandProcess.CannotStart e) {
            throw new ParameterException(line, "cannot start the command: " + e.getMessage() + ".", e);
        }
        out.println(result.headline());
        if (report != null) {
            write(result, report, line);
        }
        return result.exitCode();
    }

    private void validate(CommandLine line) {
        if (command.isEmpty()) {
            throw new ParameterException(line, "the command is missing: give it after --.");
        }
        if (jobs < 1 || jobs > MOST_JOBS) {
            throw new ParameterException(line, "--jobs must be from 1 to " + MOST_JOBS + ", not " + jobs + ".");
        }
        List<String> names = ConsumerCheck.scenarios().stream()
                .map(ConsumerCheck.Listed::name)
                .toList();
        for (List<String> chosen : List.of(only, skip)) {
            chosen.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
                throw new ParameterException(line, ConsumerCheck.unknown(name) + " --list prints all of them.");
            });
        }
    }

    private static void write(ConsumerReport result, Path directory, CommandLine line) {
        try {
            result.write(directory);
            line.getOut().println("reports in " + directory.toAbsolutePath());
        } catch (IOException e) {
            throw new ParameterException(line, "--report: cannot write to " + directory, e);
        }
    }
}
