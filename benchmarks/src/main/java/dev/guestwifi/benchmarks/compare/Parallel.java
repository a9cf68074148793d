package dev.guestwifi.benchmarks.compare;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Work on several threads at the same time, such as a load on several connections. */
public final class Parallel {
    private Parallel() {}

    /**
     * Does all work at once and returns the results in the order of the numbers.
     *
     * @param count of threads
     * @param work of each thread, by its number from 0
     * @throws IOException if one of them fails
     */
    public static <T> List<T> run(int count, IntFunction<Callable<T>> work) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> one :
                    threads.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
                results.add(one.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IOException("The load failed: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }
}
