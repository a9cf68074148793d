package dev.guestwifi.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.client.CustomerQuery;
import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.Listing;
import dev.guestwifi.client.generated.model.Customer;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.store.CustomerStore;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManyRowsTest {
    private static final int ROWS = 10_000;
    private static final int PER_PAGE = 100;

    /** Garbage collections that are requested: one may be ignored. */
    private static final int MAX_COLLECTIONS = 50;

    /** Pages that the server was asked for. */
    private static final AtomicInteger PAGES = new AtomicInteger();

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        Instant time = Instant.parse("2026-11-01T00:00:00Z");
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        for (int id = 1; id <= ROWS; id++) {
            store.add(new dev.guestwifi.server.model.Customer(
                    id, 1, "Zoë", null, null, id + "@example.com", null, true, null, null, time, time));
        }
        store.add(DemoKeys.INSTANCE.stored());
        server = Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), counted(store.build()), Clock.systemUTC());
    }

    private static Stores counted(Stores stores) {
        CustomerStore customers = (teamId, window, request) -> {
            PAGES.incrementAndGet();
            return stores.customers().list(teamId, window, request);
        };
        return (Stores) Proxy.newProxyInstance(
                Stores.class.getClassLoader(),
                new Class<?>[] {Stores.class},
                (proxy, method, arguments) ->
                        method.getName().equals("customers") ? customers : method.invoke(stores, arguments));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ten_thousand_customers_are_read_with_two_pages_in_memory_at_most(boolean ahead) {
        try (var client = GuestWifiClient.builder()
                .baseUrl(server.uri().resolve("/api"))
                .apiKey(DemoKeys.INSTANCE.key())
                .build()) {
            Listing<Customer> all = client.customers().list(CustomerQuery.all().perPage(PER_PAGE));
            List<WeakReference<Customer>> firstOfPages = new ArrayList<>();
            int read = 0;
            PAGES.set(0);
            for (Customer customer : ahead ? all.prefetching() : all) {
                assertThat(PAGES.get())
                        .as("pages requested when row %d is read", read + 1)
                        .isLessThanOrEqualTo(read / PER_PAGE + (ahead ? 2 : 1));
                assertThat(customer.getId()).isEqualTo(++read);
                if (read % PER_PAGE == 1) {
                    firstOfPages.add(new WeakReference<>(customer));
                }
                if (read % (20 * PER_PAGE) == PER_PAGE / 2) {
                    assertThat(alive(firstOfPages))
                            .as("pages read and still in memory")
                            .isEqualTo(1);
                }
            }
            assertThat(read).isEqualTo(ROWS);
        }
    }

    private static long alive(List<WeakReference<Customer>> customers) {
        long alive = customers.size();
        for (int i = 0; i < MAX_COLLECTIONS && alive > 1; i++) {
            System.gc();
            alive = customers.stream()
                    .map(WeakReference::get)
                    .filter(Objects::nonNull)
                    .count();
        }
        return alive;
    }
}
