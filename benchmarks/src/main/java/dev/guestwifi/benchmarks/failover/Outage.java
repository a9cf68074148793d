package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Both databases are away for a minute under load: every refusal must be a 503, and nothing may be left of it. */
final class Outage {
    static final String LABEL = "database-away";

    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration SETTLED = Duration.ofSeconds(6);
    private static final Duration CALM = Duration.ofSeconds(10);
    private static final Duration RECOVERY = Duration.ofSeconds(5);
    private static final int REFUSED = 503;

    private final Writers writers;

    Outage(Writers writers) {
        this.writers = writers;
    }

    RoundResult run(int round) throws IOException, InterruptedException {
        Cluster cluster = writers.cluster();
        Journal journal = writers.journal();
        cluster.awaitWhole();
        try (GuestWifiClient client = writers.newClient()) {
            int before = journal.count();
            Verification verification = new Verification(client, cluster, journal);
            SampledLoad load = new SampledLoad(client, journal, writers.threads(), writers.pause());
            long calm;
            long start;
            long back;
            Usage usual;
            Usage left;
            try (load) {
                Thread.sleep(CALM.toMillis());
                usual = Usage.of(cluster);
                start = System.nanoTime();
                calm = load.medianMicros(start - CALM.toNanos() / 2, start);
                cluster.signal("db1", "KILL", "both");
                cluster.signal("db2", "KILL", "both");
                Thread.sleep(AWAY.toMillis());
                cluster.start("db1");
                cluster.start("db2");
                back = cluster.awaitPrimary();
                Thread.sleep(RECOVERY.plus(CALM).toMillis());
                left = Usage.of(cluster);
            }
            long recovered = back + RECOVERY.toNanos();
            Timing timing = Timing.of(journal.timesFrom(before), start, back);
            check(verification.faults(), load.outcomes(), back);
            long after = load.medianMicros(recovered, recovered + CALM.toNanos());
            if (after > 2 * calm + 10_000) {
                verification.faults().add("slower than before 5 s after the database was back");
            }
            if (left.isMoreThan(usual)) {
                verification.faults().add("threads or connections are left");
            }
            cluster.awaitWhole();
            verification.run();
            String note = String.format(
                    Locale.ROOT,
                    "%d x 503, the slowest after %.1f s, of those sent later than 6 s into the outage after %.1f s,"
                            + " first voucher %.1f s after the database was back, median latency %.0f ms before and"
                            + " %.0f ms after, before and after: %s / %s",
                    load.outcomes().stream()
                            .filter(outcome -> outcome.status() == REFUSED)
                            .count(),
                    load.slowestRefusalMillis(start) / 1000.0,
                    load.slowestRefusalMillis(start + SETTLED.toNanos()) / 1000.0,
                    load.firstSuccessAfter(back) / 1e9,
                    calm / 1000.0,
                    after / 1000.0,
                    usual,
                    left);
            return RoundResult.of(LABEL, round, verification, timing, note);
        }
    }

    private static void check(List<String> faults, List<SampledLoad.Outcome> outcomes, long back) {
        outcomes.stream()
                .filter(outcome -> outcome.status() != REFUSED && outcome.status() != SampledLoad.CREATED)
                .map(outcome -> "status " + outcome.status())
                .distinct()
                .forEach(faults::add);
        long late = outcomes.stream()
                .filter(outcome -> outcome.status() == REFUSED && outcome.endNanos() > back + RECOVERY.toNanos())
                .count();
        if (late > 0) {
            faults.add(late + " refused more than 5 s after the database was back");
        }
    }
}
