package dev.guestwifi.server;

import dev.guestwifi.server.key.LiveKeys;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to the store when keys were last used, once a second, and has it tidy up, once a minute. It has a thread of
 * its own, so that a slow store delays nothing else.
 */
final class Upkeep implements AutoCloseable {
    private static final long PERIOD_SECONDS = 1;
    private static final long TIDY_SECONDS = 60;
    /** What a call of a store takes at most. */
    private static final long LONGEST_CALL_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final LiveKeys keys;
    private final Stores stores;
    /** One thread for each of the two, so that tidying does not delay the other. */
    private final ScheduledExecutorService timer = Executors.newScheduledThreadPool(2, DaemonThreads.named("upkeep"));

    Upkeep(LiveKeys keys, Stores stores) {
        this.keys = keys;
        this.stores = stores;
    }

    void start() {
        var unused = timer.scheduleWithFixedDelay(this::record, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
        var unusedToo = timer.scheduleWithFixedDelay(this::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
    }

    /** Catches everything: a timer does not repeat a task that has thrown. */
    private void record() {
        try {
            keys.noteUses();
        } catch (RuntimeException e) {
            LOG.error("Could not record when keys were last used", e);
        }
    }

    private void tidy() {
        try {
            stores.tidy();
        } catch (StoreUnavailableException e) {
            LOG.debug("The store is tidied the next time", e);
        } catch (RuntimeException e) {
            LOG.error("Could not tidy the store", e);
        }
    }

    /** Ends what runs, then writes what was noted last: a store that outlives the process keeps it. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            boolean unused = timer.awaitTermination(LONGEST_CALL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        record();
    }
}
