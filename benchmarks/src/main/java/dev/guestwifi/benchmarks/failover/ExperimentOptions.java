package dev.guestwifi.benchmarks.failover;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What is done, and to which cluster.
 *
 * @param cluster the directory of the cluster
 * @param results the directory that gets the results
 * @param kinds what is done, in this order
 * @param rounds how often
 * @param threads how many writers
 * @param mustLose whether the cluster is the control, in which vouchers must be lost
 */
record ExperimentOptions(Path cluster, Path results, List<String> kinds, int rounds, int threads, boolean mustLose) {
    /** @throws IllegalArgumentException on a usage error */
    static ExperimentOptions parse(String... arguments) {
        Path cluster = Path.of("");
        Path results = Path.of("");
        List<String> kinds = List.of();
        int rounds = 1;
        int threads = 12;
        boolean mustLose = false;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--cluster" -> cluster = Path.of(rest.next());
                case "--results" -> results = Path.of(rest.next());
                case "--kinds" -> kinds = List.of(rest.next().split(",", -1));
                case "--rounds" -> rounds = Integer.parseInt(rest.next());
                case "--threads" -> threads = Integer.parseInt(rest.next());
                case "--must-lose" -> mustLose = true;
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new ExperimentOptions(cluster, results, kinds, rounds, threads, mustLose);
    }
}
