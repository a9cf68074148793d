package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.known.Assessment;
import dev.guestwifi.conformance.law.ConnectionFailure;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.report.Report;
import dev.guestwifi.conformance.report.TextReport;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Verdict;
import dev.guestwifi.conformance.text.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of the kit. */
@Command(
        name = "guest-wifi-conformance",
        customSynopsis = {"guest-wifi-conformance --url URL [OPTION…]", "       guest-wifi-conformance COMMAND"},
        header = "Checks whether a deployment of the Guest WiFi API keeps the contract.",
        description = {
            "",
            "It assumes nothing about the data, deletes every voucher that it creates, and reports a law as"
                    + " inconclusive if somebody else changed the target meanwhile.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:conforms, or only known failures",
            "1:violates the contract, or a known failure is stale",
            "2:usage error: a wrong option, or not the intended target; no law was checked",
            "3:inconclusive: target unreachable or changed meanwhile, limit reached, or too little data"
        },
        footer = {
            "%nExamples:",
            "  export GUESTWIFI_API_KEY=…",
            "  java -jar guest-wifi-conformance.jar --url https://host/api --read-only",
            "  java -jar guest-wifi-conformance.jar --url https://host/api --report out",
            "  java -jar guest-wifi-conformance.jar data DIR    # then serve DIR, and:",
            "  java -jar guest-wifi-conformance.jar --url http://localhost:8080/api --own DIR",
            "  java -jar guest-wifi-conformance.jar pact pacts/    # without a server",
            "  java -jar guest-wifi-conformance.jar consumer-check -- COMMAND…    # a client instead of a server"
        },
        subcommands = {
            DataCommand.class,
            PactCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            DiffCommand.class,
            ReplayCommand.class,
            CheckTrafficCommand.class,
            ConsumerCheckCommand.class
        })
public final class Main implements Callable<Integer> {
    private static final int INCONCLUSIVE = 3;

    @Mixin
    private TargetOptions targetOptions = new TargetOptions();

    @Mixin
    private RunOptions runOptions = new RunOptions();

    @Mixin
    private KnownFailuresOptions knownFailures = new KnownFailuresOptions();

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final Limits limits;

    private final Map<String, String> environment;

    private Main(Limits limits, Map<String, String> environment) {
        this.limits = limits;
        this.environment = environment;
    }

    Limits limits() {
        return limits;
    }

    Map<String, String> environment() {
        return environment;
    }

    /** Exit codes: 0 conforms, 1 violates the contract, 2 usage error, 3 inconclusive. */
    public static void main(String[] args) {
        System.setProperty("slf4j.internal.verbosity", "ERROR"); // log messages of libraries would only disturb
        LogManager.getLogManager().reset();
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        System.exit(run(Limits.DEFAULT, System.getenv(), out, new PrintWriter(System.err, true, UTF_8), args));
    }

    /**
     * Runs the command line without ending the process.
     *
     * @param limits of a single exchange; those of the run are options
     */
    static int run(Limits limits, Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main(limits, environment))
                .setOut(out)
                .setErr(err)
                .setParameterExceptionHandler(new UsageErrors())
                .setExecutionExceptionHandler(Main::failed)
                .setDefaultValueProvider(new EnvironmentVariables(environment));
        EnvironmentVariables.outdated(environment).forEach(err::println);
        return execute(line, args);
    }

    /** Running out of memory is never the target's violation, whatever it sent. */
    private static int execute(CommandLine line, String[] args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            line.getErr().println("inconclusive: the kit ran out of memory; give it more with -Xmx");
            return INCONCLUSIVE;
        }
    }

    private static int failed(Exception e, CommandLine line, CommandLine.ParseResult parsed) {
        line.getErr().println(Printable.line(UsageErrors.withoutKeys("the kit failed: " + e, parsed.originalArgs())));
        return INCONCLUSIVE;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        Target target = targetOptions.target(spec, environment);
        Options options = runOptions.options(spec, limits);
        knownFailures.read(spec);
        reports.prepare(spec);
        PrintWriter out = line.getOut();
        boolean isTerminal = CommandLine.Help.Ansi.AUTO.enabled() && System.getenv("CI") == null;
        Instant start = Instant.now();
        Progress progress = new Progress(out, isTerminal, options.families());
        Run run = new Run(target, options, progress, progress::await);
        try (GracefulShutdown interruption = new GracefulShutdown(run, progress, out)) {
            Optional<ConnectionFailure> failure = run.connectionFailure().or(() -> targetOptions.otherData(run));
            if (failure.filter(ConnectionFailure::isUsageError).isPresent() && !interruption.hasHappened()) {
                progress.end();
                run.close();
                line.getErr().println(sentence(failure.get()));
                return CommandLine.ExitCode.USAGE;
            }
            Forecast.of(run).ifPresent(warning -> line.getErr().println("warning: " + warning));
            Conformance.check(run);
            progress.end();
            return report(run, start, interruption, isTerminal);
        }
    }

    private static String sentence(ConnectionFailure failure) {
        String words = failure.sentence();
        String end = words.endsWith(".") || words.endsWith("?") ? "" : ".";
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + end;
    }

    /** After a signal the summary is short, and the JVM exits with the status of the signal. */
    private int report(Run run, Instant start, GracefulShutdown interruption, boolean isTerminal) throws IOException {
        CommandLine line = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = line.getOut();
        Verdict verdict = run.verdict();
        Assessment assessment =
                interruption.hasHappened() || run.connectionFailure().isPresent()
                        ? Assessment.UNUSED
                        : knownFailures.assess(verdict, start);
        Report result = new Report(
                verdict,
                RunNote.of(run),
                new Report.Period(start, Duration.between(start, Instant.now())),
                ReproCommand.line(
                        line.getParseResult().originalArgs(), run.options().seed()),
                assessment);
        if (interruption.hasHappened()) {
            String left = run.leftovers().isEmpty() ? "no voucher of it is left" : run.leftovers();
            out.println(Printable.line("stopped by a signal after " + run.api().requests() + " requests; " + left));
        } else if (run.connectionFailure().isPresent()) {
            out.println("inconclusive: " + run.connectionFailure().get().sentence());
        } else {
            reports.quoted(out, environment, () -> new TextReport(result, out, isTerminal).print());
        }
        reports.write(result, out, environment);
        return assessment.exitCode(verdict);
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"guest-wifi-conformance " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
