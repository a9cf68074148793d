package dev.guestwifi.server.ops;

import java.util.concurrent.atomic.AtomicInteger;
import org.glassfish.grizzly.threadpool.AbstractThreadPool;
import org.glassfish.grizzly.threadpool.ThreadPoolProbe;

/** Counts the tasks of a thread pool of Grizzly, which tells only its probes. */
public final class WorkerProbe extends ThreadPoolProbe.Adapter {
    private final int threads;
    private final AtomicInteger queued = new AtomicInteger();
    private final AtomicInteger active = new AtomicInteger();

    /** @param threads of the pool at most */
    public WorkerProbe(int threads) {
        this.threads = threads;
    }

    int threads() {
        return threads;
    }

    int queued() {
        return Math.max(0, queued.get());
    }

    int active() {
        return Math.max(0, active.get());
    }

    @Override
    public void onTaskQueueEvent(AbstractThreadPool pool, Runnable task) {
        queued.incrementAndGet();
    }

    @Override
    public void onTaskDequeueEvent(AbstractThreadPool pool, Runnable task) {
        queued.decrementAndGet();
        active.incrementAndGet();
    }

    @Override
    public void onTaskCancelEvent(AbstractThreadPool pool, Runnable task) {
        active.decrementAndGet();
    }

    @Override
    public void onTaskCompleteEvent(AbstractThreadPool pool, Runnable task) {
        active.decrementAndGet();
    }
}
