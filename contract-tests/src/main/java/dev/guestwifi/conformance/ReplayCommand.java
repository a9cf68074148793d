package dev.guestwifi.conformance;

import dev.guestwifi.conformance.Replay.Result;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.law.ConnectionFailure;
import dev.guestwifi.conformance.law.Run;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Selection;
import dev.guestwifi.conformance.saved.SavedLaw;
import dev.guestwifi.conformance.saved.SavedReport;
import dev.guestwifi.conformance.text.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sends again what failed in an earlier run. */
@Command(
        name = "replay",
        description = {
            "Sends what failed in an earlier run again, three times, and says for each law whether it is fixed, still"
                    + " fails, or is flaky. Where the report has the requests they are sent as they were, with the keys"
                    + " of the options; other laws are checked again with the same seed.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything is fixed",
            "1:something still fails, or is flaky",
            "2:usage error, or the report cannot be read",
            "3:something could not be judged"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int INCONCLUSIVE = 3;

    @Parameters(paramLabel = "REPORT.json", description = "The conformance.json of the earlier run.")
    private @Nullable Path report;

    @Option(
            names = "--law",
            paramLabel = "NAME",
            description = "Only this law; * stands for any characters. Repeatable.")
    private List<String> laws = List.of();

    @Mixin
    private TargetOptions targetOptions = new TargetOptions();

    @ParentCommand
    private @Nullable Main main;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec);
        CommandLine line = command.commandLine();
        SavedReport saved = DiffCommand.read(report, line);
        List<SavedLaw> failed = failed(saved, line);
        Main parent = Objects.requireNonNull(main);
        Target target = targetOptions.target(command, parent.environment());
        if (!target.team().equals(saved.team())) {
            throw new ParameterException(line, "The report is about another team: give --team " + saved.team() + ".");
        }
        Options quick = Options.quick().withSeed(saved.seed()).within(parent.limits());
        Options options = saved.isThorough() ? quick.thorough() : quick;
        Optional<ConnectionFailure> failure = connectionFailure(target, options);
        if (failure.isPresent()) {
            line.getErr().println(Printable.line(failure.get().sentence()));
            return failure.get().isUsageError() ? CommandLine.ExitCode.USAGE : INCONCLUSIVE;
        }
        Replay replay = new Replay(target, options);
        return print(replay.results(failed), replay, line.getOut());
    }

    private List<SavedLaw> failed(SavedReport saved, CommandLine line) {
        List<SavedLaw> failed = saved.laws().stream()
                .filter(SavedLaw::hasFailed)
                .filter(law -> laws.isEmpty()
                        || laws.stream().anyMatch(pattern -> Selection.matches(pattern, law.name())))
                .toList();
        if (failed.isEmpty() && !laws.isEmpty()) {
            throw new ParameterException(line, "No law of these names failed in the report.");
        }
        return failed;
    }

    private static Optional<ConnectionFailure> connectionFailure(Target target, Options options) {
        try (Run run = new Run(target, options, result -> {})) {
            return run.connectionFailure();
        }
    }

    private static int print(Map<String, Result> results, Replay replay, PrintWriter out) {
        results.forEach((law, result) -> {
            String reason = result == Result.NOT_JUDGED ? " (" + replay.reason(law) + ")" : "";
            out.println(Printable.line(words(result) + ": " + law + reason));
        });
        out.println(results.size() + (results.size() == 1 ? " law" : " laws") + " replayed three times with "
                + replay.requests() + " requests");
        boolean isFailing = results.containsValue(Result.STILL_FAILING) || results.containsValue(Result.FLAKY);
        return isFailing ? 1 : results.containsValue(Result.NOT_JUDGED) ? INCONCLUSIVE : 0;
    }

    private static String words(Result result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
