package dev.guestwifi.conformance.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Tasks that run at the same time. */
public final class Concurrently {
    private Concurrently() {}

    /**
     * Gives each item to a task, several at the same time. After a failure no further one begins.
     *
     * @param most at the same time
     * @throws RuntimeException as {@link #run}
     */
    public static <T> void forEach(List<T> items, int most, Consumer<T> task) {
        Queue<T> rest = new ConcurrentLinkedQueue<>(items);
        Runnable worker = () -> {
            boolean isWell = false;
            try {
                for (T item = rest.poll(); item != null; item = rest.poll()) {
                    task.accept(item);
                }
                isWell = true;
            } finally {
                if (!isWell) {
                    rest.clear();
                }
            }
        };
        run(Collections.nCopies(most, worker));
    }

    /**
     * Runs each task on a thread of its own and waits for all of them.
     *
     * @throws RuntimeException the first that a task has thrown; errors, such as a {@link Violation}, too
     * @throws Inconclusive if the thread is interrupted
     */
    public static void run(List<? extends Runnable> tasks) {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size(), task -> {
            Thread thread = new Thread(task, "conformance-concurrent");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Callable<Object>> all = new ArrayList<>();
            tasks.forEach(task -> all.add(Executors.callable(task)));
            for (Future<Object> end : threads.invokeAll(all)) {
                end.get();
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) { // a violation, or that there is no memory left
                throw error;
            }
            throw e.getCause() instanceof RuntimeException exception ? exception : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Inconclusive.Over("the run was interrupted");
        } finally {
            threads.shutdownNow();
        }
    }
}
