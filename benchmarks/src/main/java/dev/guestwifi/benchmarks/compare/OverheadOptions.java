package dev.guestwifi.benchmarks.compare;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What {@link Overhead} measures, and how long.
 *
 * @param kind of the requests
 * @param pairs how often both servers are started: the JIT compiles each JVM's code in its own way
 * @param rounds how often the load of a pair is measured
 * @param time how long a round takes
 * @param limit the highest overhead in percent that is no failure; null for any
 * @param server options of the second server of each pair
 */
record OverheadOptions(
        Kind kind,
        int pairs,
        int rounds,
        Duration time,
        @Nullable Double limit,
        List<String> server) {
    static final String USAGE = """
            Usage: benchmarks/overhead [OPTION...] [-- SERVER_OPTION...]
              --kind KIND      page (the default), fresh, 401, 304, gzip or write
              --pairs N        how often both servers are started (default 3)
              --rounds N       how often the load of a pair is measured (default 20)
              --seconds N      how long a round takes (default 1)
              --limit PERCENT  exit with 1 if the overhead is higher
              SERVER_OPTION    of the second server (default: --management-port 0 --access-log json)""";

    private static final List<String> WATCHED = List.of("--management-port", "0", "--access-log", "json");

    /** @throws IllegalArgumentException on a usage error */
    static OverheadOptions parse(String... arguments) {
        Kind kind = Kind.PAGE;
        int pairs = 3;
        int rounds = 20;
        Duration time = Duration.ofSeconds(1);
        Double limit = null;
        List<String> server = WATCHED;
        for (Iterator<String> rest = List.of(arguments).iterator(); rest.hasNext(); ) {
            String option = rest.next();
            switch (option) {
                case "--kind" -> kind = Kind.of(Options.value(option, rest));
                case "--pairs" -> pairs = Options.positive(option, rest);
                case "--rounds" -> rounds = Options.positive(option, rest);
                case "--seconds" -> time = Options.seconds(option, rest);
                case "--limit" -> limit = (double) Options.positive(option, rest);
                case "--" -> {
                    Stream.Builder<String> options = Stream.builder();
                    rest.forEachRemaining(options);
                    server = options.build().toList();
                }
                default -> throw new IllegalArgumentException("There is no option " + option);
            }
        }
        return new OverheadOptions(kind, pairs, rounds, time, limit, server);
    }
}
