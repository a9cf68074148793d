package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * Starts the servers side by side and loads one after the other, round after round, so that what else the machine does
 * slows all of them alike. Run by benchmarks/run in the directory of the repository.
 */
public final class Comparison implements AutoCloseable {
    private static final Path REPORT = Path.of("benchmarks", "target", "report");
    private static final Path SAVED = Path.of("benchmarks", "results");

    private static final Duration WARM_UP_STEP = Duration.ofSeconds(2);
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(60);
    /** The JIT may take so much of a step in which it is done. */
    private static final Duration COMPILATION = WARM_UP_STEP.dividedBy(10);

    private final Options options;
    private final Map<Contender, ServerProcess> servers = new EnumMap<>(Contender.class);
    private final Results results = new Results();

    private Comparison(Options options) {
        this.options = options;
    }

    /** @param arguments as {@link Options#USAGE} has them */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        boolean isWithinBound;
        try (Comparison comparison = new Comparison(options)) {
            comparison.start();
            comparison.warmUp();
            comparison.measure();
            isWithinBound = !options.mustCheck() || comparison.check();
            comparison.report();
        }
        System.exit(isWithinBound ? 0 : 1);
    }

    private void start() throws IOException, InterruptedException {
        Files.createDirectories(REPORT);
        ServerProcess server = Contender.startServer(REPORT);
        servers.put(Contender.SERVER, server);
        Source source = Source.read(server, REPORT);
        for (Contender contender : options.contenders()) {
            if (contender != Contender.SERVER) {
                System.err.println("starting " + contender.label());
                servers.put(contender, contender.start(source, REPORT));
            }
            source.check(server(contender));
        }
    }

    /** Pages first, then the other kinds, which share most of the code. */
    private void warmUp() throws IOException, InterruptedException {
        for (Contender contender : options.contenders()) {
            System.err.println("warming up " + contender.label());
            for (Kind kind : options.kinds()) {
                if (contender.knows(kind)) {
                    warmUp(server(contender), kind);
                }
            }
        }
    }

    /** Until the JIT has nothing left to do, whose time would count as the server's. */
    private void warmUp(ServerProcess server, Kind kind) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LONGEST_WARM_UP.toNanos();
        Duration compiled;
        long requests = 0;
        do {
            Duration before = server.compilationTime();
            requests += new Load(server, kind, options.connections())
                    .run(WARM_UP_STEP)
                    .requests();
            compiled = server.compilationTime().minus(before);
        } while ((compiled.compareTo(COMPILATION) > 0 || requests < options.warmUp()) && System.nanoTime() < deadline);
    }

    private void measure() throws IOException, InterruptedException {
        for (int i = 0; i < options.rounds(); i++) {
            int round = results.rounds() + 1;
            System.err.println("round " + round);
            for (Kind kind : options.kinds()) {
                for (Contender contender : options.contenders()) {
                    if (contender.knows(kind)) {
                        Sample sample = load(contender, kind).run(options.time());
                        results.add(new Measurement(contender, kind, round, sample));
                    }
                }
            }
        }
    }

    /** With a ratio over its bound, all is measured once more and judged together: the machine may have been busy. */
    private boolean check() throws IOException, InterruptedException {
        boolean isWithin = true;
        for (Kind kind : Bounds.KINDS) {
            isWithin &= isWithinBound(kind);
        }
        if (!isWithin) {
            measure();
        }
        isWithin = true;
        for (Kind kind : Bounds.KINDS) {
            System.out.printf(
                    "%s costs %.2f times the floor, in the best of %d rounds; the bound is %.2f: %s%n",
                    kind.label(),
                    ratio(kind),
                    results.rounds(),
                    Bounds.of(kind),
                    isWithinBound(kind) ? "passed" : "failed");
            isWithin &= isWithinBound(kind);
        }
        return isWithin;
    }

    private boolean isWithinBound(Kind kind) throws IOException {
        return ratio(kind) <= Bounds.of(kind);
    }

    /** By our best round: what else the machine does, and a JIT that has not finished, only add to a round. */
    private double ratio(Kind kind) {
        return Summary.of(results, Contender.SERVER, kind).cpuMicros().min()
                / Summary.of(results, Contender.FLOOR, kind).cpuMicros().median();
    }

    private void report() throws IOException {
        for (Contender contender : options.contenders()) {
            results.keepResident(contender, server(contender).residentBytes());
        }
        Report report = new Report(results, options);
        report.print();
        report.write(REPORT);
        if (options.mustSave()) {
            report.write(SAVED);
        }
    }

    private Load load(Contender contender, Kind kind) {
        return new Load(server(contender), kind, options.connections());
    }

    private ServerProcess server(Contender contender) {
        ServerProcess server = servers.get(contender);
        if (server == null) {
            throw new IllegalStateException(contender.label() + " was not started");
        }
        return server;
    }

    @Override
    public void close() throws IOException {
        for (ServerProcess server : servers.values()) {
            server.close();
        }
    }
}
