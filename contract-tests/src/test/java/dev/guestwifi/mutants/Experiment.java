package dev.guestwifi.mutants;

import dev.guestwifi.conformance.Conformance;
import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.conformance.result.LawResult;
import dev.guestwifi.conformance.result.Options;
import dev.guestwifi.conformance.result.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Quick runs of the kit on many servers, two at a time, with the same choices on each. */
final class Experiment {
    private static final int AT_ONCE = 2;
    private static final Limits LIMITS = new Limits(2000, Duration.ofMinutes(5), Duration.ofSeconds(20));
    private static final Options OPTIONS = Options.quick().withSeed(1).within(LIMITS);

    private final Path directory;
    private final AtomicInteger count = new AtomicInteger();

    /** @param directory for the data of the servers, empty */
    Experiment(Path directory) {
        this.directory = directory;
    }

    /** Quick runs; findings in the order of the servers. */
    List<Finding> quick(List<Variant> servers) throws InterruptedException, ExecutionException {
        return findings(servers, data -> variant -> finding(variant, data, OPTIONS, true));
    }

    /** What a quick run does not find gets a thorough one, as users have unless they ask for less. */
    List<Finding> insistent(List<Variant> servers) throws InterruptedException, ExecutionException {
        return findings(servers, data -> variant -> {
            Finding quick = finding(variant, data, OPTIONS, true);
            return quick.isKilled() ? quick : finding(variant, data, OPTIONS.thorough(), false);
        });
    }

    /** Quick runs of some laws alone; findings in the order of the servers. */
    List<Finding> only(Set<LawResult.Id> laws, List<Variant> servers) throws InterruptedException, ExecutionException {
        List<String> names = laws.stream().map(LawResult.Id::qualifiedName).toList();
        Options options = OPTIONS.selecting(Selection.only(names));
        return findings(servers, data -> variant -> finding(variant, data, options, true));
    }

    private List<Finding> findings(List<Variant> servers, Function<Path, Function<Variant, Finding>> check)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<Finding>> runs = new ArrayList<>();
            for (Variant variant : servers) {
                Path data = directory.resolve(String.valueOf(count.incrementAndGet()));
                runs.add(threads.submit(() -> check.apply(data).apply(variant)));
            }
            List<Finding> findings = new ArrayList<>();
            for (Future<Finding> run : runs) {
                findings.add(run.get());
            }
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Finding finding(Variant variant, Path data, Options options, boolean isQuick) {
        try (MutantServer server = MutantServer.start(variant, data)) {
            Target target = variant.declared().apply(server.target()).build();
            return new Finding(variant.server(), Conformance.check(target, options.only(variant.families())), isQuick);
        }
    }
}
