package dev.guestwifi.conformance.consumer;

import dev.guestwifi.conformance.text.Spelling;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runs a command once in each scenario. */
public final class ConsumerCheck {
    /** A code with characters that a form must encode. */
    static final String VOUCHER_CODE = "A+B&C=D%20/?#";

    private final Options options;
    private final Clock clock;

    /**
     * How the command is run.
     *
     * @param limit of each run
     * @param jobs how many runs there may be at a time
     * @param isChosen the names of scenarios, beside the usual one
     */
    public record Options(Duration limit, int jobs, Predicate<String> isChosen) {}

    /** @param clock of the stub */
    public ConsumerCheck(Options options, Clock clock) {
        this.options = options;
        this.clock = clock;
    }

    /**
     * A scenario.
     *
     * @param sentence what the server does in it
     * @param section of the contract, or of an RFC, that allows it
     */
    public record Listed(String name, String sentence, String section) {}

    public static List<Listed> scenarios() {
        return Scenarios.all().stream()
                .map(one -> new Listed(
                        one.name(), one.source().sentence(), one.source().section()))
                .toList();
    }

    /** A message for a name that no scenario has. */
    public static String unknown(String name) {
        List<String> names = Scenarios.all().stream().map(Scenario::name).toList();
        return "there is no scenario \"" + name + "\"."
                + Spelling.nearest(name, names)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
    }

    /** The environment variables of a command. */
    static Map<String, String> environment(String url) {
        String here = "127.0.0.1";
        return Map.of(
                "GUESTWIFI_URL",
                url,
                "GUESTWIFI_API_KEY",
                StubData.KEY,
                "GUESTWIFI_TEAM",
                Stub.TEAM,
                "START_DATE",
                StubData.START_DATE,
                "END_DATE",
                StubData.END_DATE,
                "VOUCHER_CODE",
                VOUCHER_CODE,
                "NO_PROXY",
                here,
                "no_proxy",
                here);
    }

    /**
     * Runs the command. The usual scenario comes first; if the command sends nothing in it, there are no others.
     *
     * @param progress gets the result of each scenario
     * @throws CommandProcess.CannotStart if the command cannot be started
     */
    public ConsumerReport check(ConsumerCommand command, Consumer<ScenarioResult> progress) {
        List<Scenario> all = Scenarios.all();
        ScenarioRun usual = new ScenarioRun(all.get(0), clock);
        ConsumerCommand.Ended ended = usual.run(command, options.limit());
        ScenarioResult first = usual.judge(ended, null);
        progress.accept(first);
        List<ScenarioResult> results = new ArrayList<>(List.of(first));
        if (first.requests() > 0) {
            Stub compared = ended.exitCode() == 0 ? usual.stub() : null;
            List<Scenario> others = all.stream()
                    .skip(1)
                    .filter(one -> options.isChosen().test(one.name()))
                    .toList();
            results.addAll(inParallel(others, command, compared, progress));
        }
        return new ConsumerReport(results);
    }

    private List<ScenarioResult> inParallel(
            List<Scenario> scenarios,
            ConsumerCommand command,
            @Nullable Stub usual,
            Consumer<ScenarioResult> progress) {
        ExecutorService threads = Executors.newFixedThreadPool(options.jobs());
        try {
            List<Future<ScenarioResult>> futures = scenarios.stream()
                    .map(scenario -> threads.submit(() -> result(scenario, command, usual)))
                    .toList();
            List<ScenarioResult> results = new ArrayList<>();
            for (Future<ScenarioResult> future : futures) {
                results.add(future.get());
                progress.accept(results.get(results.size() - 1));
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a scenario failed", e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private ScenarioResult result(Scenario scenario, ConsumerCommand command, @Nullable Stub usual) {
        ScenarioRun run = new ScenarioRun(scenario, clock);
        return run.judge(run.run(command, options.limit()), usual);
    }
}
