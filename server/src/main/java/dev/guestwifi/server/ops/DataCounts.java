package dev.guestwifi.server.ops;

import dev.guestwifi.server.model.CustomerFilter;
import dev.guestwifi.server.model.CustomerVisitFilter;
import dev.guestwifi.server.model.DateWindow;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts rows and keys for the metrics. It asks the store at most once a minute, only if somebody scrapes, and on a
 * thread of its own: a scrape shows the last count and never waits for a store.
 */
final class DataCounts {
    /** The tables that are counted. */
    static final List<String> TABLES = List.of("teams", "venues", "customers", "customer_visits", "vouchers");

    private static final Logger LOG = LoggerFactory.getLogger(DataCounts.class);
    private static final long KEPT = Duration.ofMinutes(1).toNanos();
    private static final PageRequest SMALLEST = new PageRequest(1, 1);

    private final Stores stores;
    private final Clock clock;
    private final Executor thread;
    private volatile Map<String, Long> counted = Map.of();
    private final AtomicBoolean isCounting = new AtomicBoolean();
    private volatile long nextAt = System.nanoTime();

    /**
     * @param clock the time by which keys expire
     * @param thread counts
     */
    DataCounts(Stores stores, Clock clock, Executor thread) {
        this.stores = stores;
        this.clock = clock;
        this.thread = thread;
    }

    /** The rows of a table; not a number before the first count, and if the store fails. */
    Number rows(String table) {
        return now(table);
    }

    /** The keys that work; not a number before the first count, and if the store fails. */
    Number liveKeys() {
        return now("keys");
    }

    private Number now(String name) {
        if (System.nanoTime() - nextAt >= 0 && isCounting.compareAndSet(false, true)) {
            thread.execute(this::countAgain);
        }
        Long count = counted.get(name);
        return count == null ? Double.NaN : (Number) count;
    }

    private void countAgain() {
        try {
            counted = count();
        } catch (RuntimeException e) {
            LOG.warn("Could not count rows for the metrics: {}", e.toString());
            counted = Map.of();
        } finally {
            nextAt = System.nanoTime() + KEPT;
            isCounting.set(false);
        }
    }

    private Map<String, Long> count() {
        long venues = 0;
        long customers = 0;
        long visits = 0;
        long vouchers = 0;
        List<Team> teams = stores.teams().list();
        for (Team team : teams) {
            venues += stores.venues().list(team.id(), SMALLEST).total();
            customers += stores.customers()
                    .list(team.id(), new CustomerFilter(DateWindow.ALWAYS), SMALLEST)
                    .total();
            visits += stores.customerVisits()
                    .list(team.id(), new CustomerVisitFilter(DateWindow.ALWAYS), SMALLEST)
                    .total();
            vouchers += stores.vouchers().list(team.id(), SMALLEST).total();
        }
        Instant now = clock.instant();
        long keys =
                stores.keys().list().stream().filter(key -> key.isLiveAt(now)).count();
        return Map.of(
                "teams", (long) teams.size(),
                "venues", venues,
                "customers", customers,
                "customer_visits", visits,
                "vouchers", vouchers,
                "keys", keys);
    }
}
