package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.database.Node.Reply;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose store makes its callers wait. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class BusyStoreTest {
    private static final int CLIENTS = 250;

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final CountDownLatch end = new CountDownLatch(1);
    private final Set<String> threads = ConcurrentHashMap.newKeySet();

    @Test
    void only_workers_wait_for_the_store_and_what_they_cannot_take_gets_503() throws Exception {
        StoresBuilder builder = MemoryStores.builder(Clock.systemUTC());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Node node = new Node(waiting(Instance.fill(builder)))) {
            List<Future<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                replies.add(clients.submit(() -> node.get("/customers?slug=default", KEY)));
            }
            // The queue is full, so that some are refused while all workers wait.
            long latest = System.nanoTime() + PATIENCE.toNanos();
            while (replies.stream().noneMatch(Future::isDone)) {
                assertThat(System.nanoTime() - latest).as("time over").isNegative();
                Thread.onSpinWait();
            }
            assertThat(node.get("/customers?slug=default", "gwf_wrong").told())
                    .as("what needs no store is answered")
                    .isEqualTo("401 invalid_api_key");
            end.countDown();
            List<String> told = new ArrayList<>();
            for (Future<Reply> reply : replies) {
                told.add(reply.get().told());
            }
            assertThat(told).containsOnly("200", "503 unavailable").contains("200", "503 unavailable");
            assertThat(node.get("/customers?slug=default", KEY).told()).isEqualTo("200");
        } finally {
            end.countDown();
            clients.shutdownNow();
        }
        assertThat(threads).containsOnly("requests");
    }

    /** The same stores, whose customers come only when the test lets them. */
    private Stores waiting(Stores stores) {
        return proxy(Stores.class, (method, arguments) -> switch (method.getName()) {
            case "waitingCalls" -> true;
            case "customers" ->
                proxy(dev.guestwifi.server.store.CustomerStore.class, (call, values) -> {
                    if (call.getName().equals("list")) {
                        threads.add(Thread.currentThread().getName());
                        end.await();
                    }
                    return call.invoke(stores.customers(), values);
                });
            default -> method.invoke(stores, arguments);
        });
    }

    private interface Call {
        Object of(java.lang.reflect.Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }
}
