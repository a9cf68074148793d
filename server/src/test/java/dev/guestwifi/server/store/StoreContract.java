package dev.guestwifi.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.TestTime;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.store.VoucherStore.Creation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;

/** What the groups of the suite have in common: stores with two teams, which are closed after the test. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class StoreContract {
    /** The time in stores, until it is changed. */
    static final Instant NOW = Instant.parse("2025-08-22T03:10:12.123456789Z");

    static final Origin ORIGIN = new Origin("admin/x", "192.0.2.1", "r-1", null);

    final TestTime time = new TestTime(NOW);
    private final Backend backend;
    private final List<Stores> opened = new ArrayList<>();

    StoreContract(Backend backend) {
        this.backend = backend;
    }

    @AfterEach
    void closeStores() {
        opened.forEach(Stores::close);
    }

    /** A store with the teams 1 and 2, and the rows that are added. */
    final Stores stores(Consumer<StoresBuilder> rows) {
        StoresBuilder builder = backend.builder(time);
        builder.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        builder.add(new Team(2, "north-shore", "North Shore"));
        rows.accept(builder);
        Stores stores = builder.build();
        opened.add(stores);
        return stores;
    }

    /** A store whose teams 1 and 2 have the venues 1 and 2, and API keys 7 and 8. */
    final Stores withVenues(Voucher... loaded) {
        return stores(builder -> {
            builder.add(Rows.venue(1, 1));
            builder.add(Rows.venue(2, 2));
            List.of(loaded).forEach(builder::add);
            builder.add(Rows.key(7, "aa"));
            builder.add(Rows.key(8, "bb"));
        });
    }

    final void pass(Duration duration) {
        backend.pass(time, duration);
    }

    final int rounds(int inMemory) {
        return backend.rounds(inMemory);
    }

    final Backend backend() {
        return backend;
    }

    static Voucher created(Creation creation) {
        assertThat(creation).isInstanceOf(Creation.Created.class);
        return ((Creation.Created) creation).voucher();
    }

    static <T> List<T> together(int threads, Callable<T> action) throws Exception {
        return together(IntStream.range(0, threads).mapToObj(i -> action).toList());
    }

    static <T> List<T> together(List<Callable<T>> actions) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(actions.size());
        try {
            List<T> ends = new ArrayList<>();
            for (Future<T> end : threads.invokeAll(actions)) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
