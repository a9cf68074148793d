package dev.guestwifi.server;

import dev.guestwifi.server.key.LiveKeys;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the store when keys were last used, once a second. It has a thread of its own, so that a slow store delays
 * nothing else.
 */
final class KeyUseRecorder implements AutoCloseable {
    private static final long PERIOD_SECONDS = 1;
    private static final Logger LOG = LoggerFactory.getLogger(KeyUseRecorder.class);

    private final LiveKeys keys;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(DaemonThreads.named("key uses"));

    KeyUseRecorder(LiveKeys keys) {
        this.keys = keys;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::record, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    /** Catches everything: a timer does not repeat a task that has thrown. */
    private void record() {
        try {
            keys.noteUses();
        } catch (RuntimeException e) {
            LOG.error("Could not record when keys were last used", e);
        }
    }

    /** Writes what was noted last: a store that outlives the process keeps it. */
    @Override
    public void close() {
        timer.shutdownNow();
        record();
    }
}
