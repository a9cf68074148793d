package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.VoucherQuery;
import dev.guestwifi.client.error.GuestWifiException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Restarts one server after the other while callers that never retry read and write: no request may fail. */
final class RollingRestart {
    static final String LABEL = "rolling-restart";

    private final Writers writers;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicBoolean isStopped = new AtomicBoolean();

    RollingRestart(Writers writers) {
        this.writers = writers;
    }

    RoundResult run(int round) throws IOException, InterruptedException {
        Cluster cluster = writers.cluster();
        Journal journal = writers.journal();
        try (GuestWifiClient client = writers.newClient()) {
            GuestWifiClient impatient = client.withOptions(options -> options.maxRetries(0));
            int before = journal.count();
            long start = System.nanoTime();
            List<Thread> threads = new ArrayList<>();
            for (int n = 0; n < writers.threads(); n++) {
                Thread thread = new Thread(n % 4 == 0 ? () -> read(impatient) : () -> write(impatient));
                threads.add(thread);
                thread.start();
            }
            try {
                cluster.restart("api1");
                cluster.restart("api2");
            } finally {
                isStopped.set(true);
                for (Thread thread : threads) {
                    thread.join();
                }
            }
            Timing timing = Timing.of(journal.timesFrom(before), start, System.nanoTime());
            Verification verification = new Verification(client, cluster, journal);
            verification.run();
            String note = requests.get() + " requests";
            return RoundResult.of(LABEL, round, verification, timing, note);
        }
    }

    private void write(GuestWifiClient client) {
        while (!isStopped.get()) {
            requests.incrementAndGet();
            Attempt attempt = writers.journal().next();
            try {
                writers.journal()
                        .acknowledged(
                                attempt,
                                client.vouchers().create(attempt.voucher()).getId());
            } catch (GuestWifiException e) {
                writers.journal().unexpected("POST: " + VoucherLoad.described(e));
            }
        }
    }

    private void read(GuestWifiClient client) {
        while (!isStopped.get()) {
            requests.incrementAndGet();
            try {
                client.vouchers().list(VoucherQuery.all()).firstPage();
            } catch (GuestWifiException e) {
                writers.journal().unexpected("GET: " + VoucherLoad.described(e));
            }
        }
    }
}
