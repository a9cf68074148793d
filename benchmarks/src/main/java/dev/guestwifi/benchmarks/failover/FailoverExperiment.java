package dev.guestwifi.benchmarks.failover;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;

/** Does rounds of faults to a cluster and fails if an acknowledged voucher is lost. Run by deploy/ha/experiment. */
public final class FailoverExperiment {
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final ExperimentOptions options;
    private final Writers writers;
    private final Map<String, Round> kinds = new TreeMap<>();

    private interface Round {
        RoundResult run(int number) throws IOException, InterruptedException, TimeoutException;
    }

    private FailoverExperiment(ExperimentOptions options) {
        this.options = options;
        String run = Long.toString(System.currentTimeMillis(), 36);
        this.writers =
                new Writers(new Cluster(options.cluster()), new Journal("F-" + run + "-"), options.threads(), PAUSE);
        for (Fault fault : Fault.values()) {
            kinds.put(fault.label(), number -> new FaultRound(fault, writers).run(number));
        }
        kinds.put(RollingRestart.LABEL, number -> new RollingRestart(writers).run(number));
        kinds.put(Duplicates.LABEL, number -> new Duplicates(writers).run(number));
        kinds.put(Outage.LABEL, number -> new Outage(writers).run(number));
    }

    /**
     * Exit codes: 0 nothing was lost (or, in the control, something was), 1 otherwise, 2 usage error.
     *
     * @param arguments see {@link ExperimentOptions}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException, TimeoutException {
        ExperimentOptions options;
        FailoverExperiment experiment;
        try {
            options = ExperimentOptions.parse(arguments);
            experiment = new FailoverExperiment(options);
            experiment.checkKinds();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(experiment.run() ? 0 : 1);
    }

    private void checkKinds() {
        for (String kind : options.kinds()) {
            if (!kinds.containsKey(kind)) {
                throw new IllegalArgumentException(
                        "There is no kind " + kind + "; one of: " + String.join(" ", kinds.keySet()));
            }
        }
    }

    private boolean run() throws IOException, InterruptedException, TimeoutException {
        ResultTable table = new ResultTable(options.results());
        boolean isGood = true;
        int lost = 0;
        for (int number = 1; number <= options.rounds(); number++) {
            for (String kind : options.kinds()) {
                RoundResult result = Objects.requireNonNull(kinds.get(kind)).run(number);
                RoundResult shown = options.mustLose() ? result.asControl() : result;
                table.add(shown);
                System.out.println(shown);
                isGood &= shown.isGood();
                lost += result.lost();
            }
        }
        if (options.mustLose() && lost == 0) {
            System.out.println("The control lost nothing, so it does not show that the check can fail.");
        }
        return options.mustLose() ? lost > 0 : isGood;
    }
}
