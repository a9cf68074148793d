package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What options of the server cost per request, by default metrics and access log: starts one server with them and one
 * without, and loads both at the same time, a request to one, then a request to the other, so that what else the
 * machine does slows both alike. Run by benchmarks/overhead in the directory of the repository.
 */
public final class Overhead {
    private static final Path LOGS = Path.of("benchmarks", "target", "overhead");
    private static final int CONNECTIONS = 4;
    private static final Duration WARM_UP = Duration.ofSeconds(2);
    /** The JIT may take so much of a step of the warm-up that is the last one. */
    private static final Duration COMPILATION = WARM_UP.dividedBy(20);

    /** In steps. */
    private static final int LONGEST_WARM_UP = 60;
    /** In requests to each server. */
    private static final int SHORTEST_WARM_UP = 60_000;

    private final OverheadOptions options;
    private final List<Round> rounds = new ArrayList<>();

    /**
     * Some time under load.
     *
     * @param without processor time per request of the server without the options, its JIT aside, in microseconds
     * @param with that of the other
     */
    private record Round(double without, double with) {
        double percent() {
            return 100 * (with / without - 1);
        }
    }

    private Overhead(OverheadOptions options) {
        this.options = options;
    }

    /** @param arguments as {@link OverheadOptions#USAGE} has them */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        OverheadOptions options;
        try {
            options = OverheadOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + OverheadOptions.USAGE);
            System.exit(2);
            return;
        }
        Files.createDirectories(LOGS);
        Overhead overhead = new Overhead(options);
        for (int pair = 1; pair <= options.pairs(); pair++) {
            int first = overhead.rounds.size();
            overhead.measurePair();
            System.out.println(
                    "pair " + pair + ": " + overhead.text(overhead.rounds.subList(first, overhead.rounds.size())));
        }
        System.out.println("all: " + overhead.text(overhead.rounds));
        double median = percent(overhead.rounds).median();
        if (options.limit() != null && median > options.limit()) {
            System.out.printf(Locale.ROOT, "more than %.0f %%%n", options.limit());
            System.exit(1);
        }
        System.exit(0);
    }

    private void measurePair() throws IOException, InterruptedException {
        try (ServerProcess plain = Contender.startServer(LOGS, "without", List.of());
                ServerProcess watched = Contender.startServer(LOGS, "with", options.server())) {
            long warm = 0;
            for (int step = 1; step <= LONGEST_WARM_UP; step++) {
                Duration before = plain.compilationTime().plus(watched.compilationTime());
                warm += load(plain, watched, WARM_UP);
                Duration compiled =
                        plain.compilationTime().plus(watched.compilationTime()).minus(before);
                if (warm >= SHORTEST_WARM_UP && compiled.compareTo(COMPILATION) <= 0) {
                    break;
                }
            }
            for (int i = 0; i < options.rounds(); i++) {
                long plainBefore = plain.requestMicros();
                long watchedBefore = watched.requestMicros();
                double requests = load(plain, watched, options.time());
                rounds.add(new Round(
                        (plain.requestMicros() - plainBefore) / requests,
                        (watched.requestMicros() - watchedBefore) / requests));
            }
        }
    }

    /** Returns how many requests each server got. */
    private long load(ServerProcess one, ServerProcess other, Duration time) throws IOException, InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        return Parallel.run(CONNECTIONS, number -> () -> alternate(one, other, end)).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private long alternate(ServerProcess one, ServerProcess other, long end) throws IOException {
        try (HttpConnection toOne = new HttpConnection(one.port());
                HttpConnection toOther = new HttpConnection(other.port())) {
            Load.Exchange first = new Load(one, options.kind(), 1).exchange(toOne);
            Load.Exchange second = new Load(other, options.kind(), 1).exchange(toOther);
            long requests = 0;
            while (System.nanoTime() - end < 0) {
                first.run();
                second.run();
                requests++;
            }
            return requests;
        }
    }

    private String text(List<Round> part) {
        Spread percent = percent(part);
        return String.format(
                Locale.ROOT,
                "%s takes %.1f µs without, %.1f µs with: %+.1f %% (medians of %d rounds; %+.1f to %+.1f %%)",
                options.kind().label(),
                Spread.of(part.stream().mapToDouble(Round::without)).median(),
                Spread.of(part.stream().mapToDouble(Round::with)).median(),
                percent.median(),
                part.size(),
                percent.min(),
                percent.max());
    }

    private static Spread percent(List<Round> part) {
        return Spread.of(part.stream().mapToDouble(Round::percent));
    }
}
