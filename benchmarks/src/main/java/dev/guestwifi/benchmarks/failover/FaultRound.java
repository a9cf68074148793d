package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Rounds of one fault: vouchers are written before it, during it and after it, then everything is compared. */
final class FaultRound {
    private static final Duration BACK = Duration.ofSeconds(60);
    private static final int VOUCHERS = 100;

    private final Fault fault;
    private final Writers writers;

    FaultRound(Fault fault, Writers writers) {
        this.fault = fault;
        this.writers = writers;
    }

    RoundResult run(int round) throws IOException, InterruptedException, TimeoutException {
        Cluster cluster = writers.cluster();
        Journal journal = writers.journal();
        cluster.awaitWhole();
        try (GuestWifiClient client = writers.newClient()) {
            int before = journal.count();
            Timing timing;
            try (VoucherLoad load = writers.load(client)) {
                load.awaitAcknowledged(VOUCHERS, BACK);
                long start = System.nanoTime();
                String node = fault.inject(cluster, round);
                load.awaitAcknowledged(VOUCHERS, BACK);
                fault.heal(cluster, node);
                cluster.awaitWhole();
                long end = System.nanoTime();
                load.awaitAcknowledged(VOUCHERS, BACK);
                timing = Timing.of(journal.timesFrom(before), start, end);
            }
            Verification verification = new Verification(client, cluster, journal);
            verification.run();
            return RoundResult.of(fault.label(), round, verification, timing, "");
        }
    }
}
