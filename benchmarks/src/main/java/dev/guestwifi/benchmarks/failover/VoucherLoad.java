package dev.guestwifi.benchmarks.failover;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.generated.contract.ProblemCode;
import dev.guestwifi.client.generated.model.Problem;
import dev.guestwifi.client.generated.model.Voucher;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/**
 * Threads that create vouchers until they are stopped. Half of them give up a voucher after one attempt and take the
 * next; the other half leave retries to the client.
 */
final class VoucherLoad implements AutoCloseable {
    /** No response, or one that says that a server or the database is away; the voucher may exist. */
    private static final Set<Integer> AWAY = Set.of(0, 502, 503, 504);

    private static final Duration ATTEMPT = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final GuestWifiClient client;
    private final Journal journal;
    private final Duration pause;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean isStopped;

    /** @param pause between two vouchers of a thread */
    VoucherLoad(GuestWifiClient client, Journal journal, int threadCount, Duration pause) {
        this.client = client;
        this.journal = journal;
        this.pause = pause;
        for (int n = 0; n < threadCount; n++) {
            Thread thread = new Thread(n % 2 == 0 ? this::createOnce : this::createPatiently, "writer-" + n);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void createOnce() {
        create(client.withOptions(options -> options.maxRetries(0).requestTimeout(ATTEMPT)));
    }

    private void createPatiently() {
        create(client.withOptions(options -> options.maxRetries(200)
                .requestTimeout(ATTEMPT)
                .overallTimeout(PATIENCE.minusSeconds(10))
                .backoff(Duration.ofMillis(100), Duration.ofMillis(500))));
    }

    private void create(GuestWifiClient caller) {
        while (!isStopped) {
            Attempt attempt = journal.next();
            try {
                journal.acknowledged(attempt, createdId(caller, attempt));
            } catch (GuestWifiException e) {
                if (!mayHaveTakenEffect(e)) {
                    journal.unexpected(described(e));
                }
            }
            sleep(pause);
        }
    }

    /** Creates the voucher, or finds it created, and takes down a response with other values. */
    long createdId(GuestWifiClient caller, Attempt attempt) {
        Voucher voucher = caller.vouchers().create(attempt.voucher());
        if (!attempt.isWhole(voucher)) {
            journal.unexpected("a response with other values than were sent");
        }
        return voucher.getId();
    }

    private static boolean mayHaveTakenEffect(GuestWifiException e) {
        return AWAY.contains(e.status()) || code(e).equals(ProblemCode.IDEMPOTENCY_IN_FLIGHT);
    }

    static String described(GuestWifiException e) {
        return (e.status() + " " + code(e)).strip();
    }

    private static String code(GuestWifiException e) {
        return e.problem().map(Problem::getCode).orElse("");
    }

    /** Waits until so many more vouchers are acknowledged. */
    void awaitAcknowledged(int more, Duration atMost) throws InterruptedException, TimeoutException {
        int goal = journal.count() + more;
        long deadline = System.nanoTime() + atMost.toNanos();
        while (journal.count() < goal) {
            if (System.nanoTime() > deadline) {
                throw new TimeoutException("No " + more + " vouchers within " + atMost.toSeconds() + " s");
            }
            Thread.sleep(20);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("A writer was interrupted", e);
        }
    }

    /** Ends the threads; those that retry have their time for it. */
    @Override
    public void close() {
        isStopped = true;
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
