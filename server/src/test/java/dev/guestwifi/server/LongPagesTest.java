package dev.guestwifi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.ApiServer;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.Stores;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests for many rows do not hold up the requests of others. */
@Timeout(60)
class LongPagesTest {
    private static final int MANY_ROWS = 1000;
    /** More than there are threads that read requests. */
    private static final int CLIENTS = 4 * Runtime.getRuntime().availableProcessors() + 8;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Test
    void short_pages_are_served_while_all_long_ones_wait() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ApiServer server = new ApiServer(this::withSlowLongPages)) {
            List<Future<Integer>> longPages = Stream.generate(() -> clients.submit(() -> status(server, MANY_ROWS)))
                    .limit(CLIENTS)
                    .toList();
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < CLIENTS; i++) {
                assertThat(status(server, 10)).isEqualTo(200);
            }
            assertThat(longPages).noneMatch(Future::isDone);

            released.countDown();
            for (Future<Integer> page : longPages) {
                assertThat(page.get()).isEqualTo(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private static int status(ApiServer server, int rows) {
        return server.get("/customers?slug=default&per_page=" + rows).status();
    }

    private Stores withSlowLongPages(Stores stores) {
        CustomerStore slow = (team, window, request) -> {
            if (request.perPage() == MANY_ROWS) {
                arrived.countDown();
                await(released);
            }
            return stores.customers().list(team, window, request);
        };
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("customers") ? slow : method.invoke(stores, arguments));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(50, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
