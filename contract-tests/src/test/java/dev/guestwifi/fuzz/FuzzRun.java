package dev.guestwifi.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Many random requests to one server.
 *
 * @param requests in total, give or take one batch a connection
 */
record FuzzRun(long seed, int requests, int connections) {
    private static final int PROGRESS_SECONDS = 15;

    /** @throws FuzzFailure at the first response that is wrong */
    FuzzTally on(FuzzServer server) throws InterruptedException {
        FuzzTally tally = new FuzzTally();
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<Future<Void>> workers = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                long own = FuzzRandom.derived(seed, i);
                workers.add(threads.submit(new FuzzWorker(server, tally, own, requests / connections)));
            }
            for (Future<Void> worker : workers) {
                await(worker, tally);
            }
            return tally;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void await(Future<Void> worker, FuzzTally tally) throws InterruptedException {
        long start = System.nanoTime();
        while (true) {
            try {
                worker.get(PROGRESS_SECONDS, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException e) {
                long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                System.out.println("fuzz: " + tally.requests() + " requests after " + seconds + " s");
            } catch (ExecutionException e) {
                if (e.getCause() instanceof FuzzFailure failure) {
                    throw failure;
                }
                throw new AssertionError("a connection failed: " + e.getCause(), e.getCause());
            }
        }
    }
}
