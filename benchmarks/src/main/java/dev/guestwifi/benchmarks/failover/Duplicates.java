package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import dev.guestwifi.client.generated.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** 50 callers create 10,000 vouchers through both servers; 30 % of the codes repeat, and each wins once. */
final class Duplicates {
    static final String LABEL = "duplicates";

    private static final int CALLERS = 50;
    private static final int CREATIONS = 10_000;
    private static final int CODES = 7_000;
    /** A server that has too much to do responds with 503. */
    private static final int RETRIES = 20;

    private final Writers writers;

    Duplicates(Writers writers) {
        this.writers = writers;
    }

    RoundResult run(int round) throws IOException, InterruptedException {
        Cluster cluster = writers.cluster();
        Journal journal = writers.journal();
        String key = cluster.newKey();
        AtomicInteger taken = new AtomicInteger();
        int before = journal.count();
        long start = System.nanoTime();
        try (GuestWifiClient first = client(cluster.urlOf("api1"), key);
                GuestWifiClient second = client(cluster.urlOf("api2"), key)) {
            ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
            List<Attempt> creations = creations(round);
            for (int n = 0; n < creations.size(); n++) {
                GuestWifiClient client = n % 2 == 0 ? first : second;
                Attempt attempt = creations.get(n);
                String name = attempt.code() + "-" + n;
                callers.execute(() -> create(client, attempt, name, taken));
            }
            callers.shutdown();
            if (!callers.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IOException("10,000 creations took more than ten minutes");
            }
            Timing timing = Timing.of(journal.timesFrom(before), start, System.nanoTime());
            Verification verification = new Verification(first, cluster, journal);
            verification.run();
            String note = timing.acknowledged() + " created, " + taken + " refused as taken";
            if (timing.acknowledged() != CODES || taken.get() != CREATIONS - CODES) {
                verification.faults().add(note);
            }
            return RoundResult.of(LABEL, round, verification, timing, note);
        }
    }

    private static GuestWifiClient client(String url, String key) {
        return GuestWifiClient.builder()
                .baseUrl(url)
                .apiKey(key)
                .options(options -> options.maxRetries(RETRIES))
                .build();
    }

    private List<Attempt> creations(int seed) {
        List<Attempt> creations = new ArrayList<>();
        for (int n = 0; n < CODES; n++) {
            creations.add(writers.journal().next());
        }
        Random random = new Random(seed);
        for (int n = CODES; n < CREATIONS; n++) {
            creations.add(creations.get(random.nextInt(CODES)));
        }
        Collections.shuffle(creations, random);
        return creations;
    }

    /** @param name the idempotency key: another one for each, so that a duplicate is refused */
    private void create(GuestWifiClient client, Attempt attempt, String name, AtomicInteger taken) {
        try {
            long id = client.vouchers()
                    .create(attempt.voucher().idempotencyKey(name))
                    .getId();
            writers.journal().acknowledged(attempt, id);
        } catch (GuestWifiException e) {
            if (e.problem().map(Problem::getCode).orElse("").equals(ProblemCode.CODE_TAKEN)) {
                taken.incrementAndGet();
            } else {
                writers.journal().unexpected(VoucherLoad.described(e));
            }
        }
    }
}
