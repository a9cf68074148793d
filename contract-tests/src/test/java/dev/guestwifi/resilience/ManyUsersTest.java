package dev.guestwifi.resilience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.client.GuestWifiClient;
import dev.guestwifi.client.NewVoucher;
import dev.guestwifi.client.VoucherQuery;
import dev.guestwifi.client.generated.model.Voucher;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ManyUsersTest {
    private static final int FEW = 25;
    private static final int MANY = 100;
    private static final int VOUCHERS = 5;
    private static final int SEED = 17;
    private static final List<NetworkFault> FAILED =
            List.of(NetworkFault.UNAVAILABLE, NetworkFault.TOO_MANY, NetworkFault.RESET, NetworkFault.STALL);
    private static final List<NetworkFault> CUT = List.of(NetworkFault.LOST_ANSWER, NetworkFault.HALF_ANSWER);

    private Server server;

    @BeforeEach
    void start() throws IOException {
        Instant time = Instant.parse("2026-11-01T00:00:00Z");
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Venue(1, 1, 1, "1 Harbour Road", null, null, null, null, time, time));
        store.add(DemoKeys.INSTANCE.stored());
        server = Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), store.build(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void one_request_in_ten_fails_and_yet_all_work_is_done_once() throws Exception {
        workThrough(FEW, FAILED);
    }

    @Test
    void one_answer_in_ten_is_cut_after_the_server_has_acted_and_yet_all_work_is_done_once() throws Exception {
        workThrough(FEW, CUT);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Tag("long")
    void a_hundred_users_get_all_their_work_done_once(boolean cut) throws Exception {
        workThrough(MANY, cut ? CUT : FAILED);
    }

    /** One of the faults for one request in ten. */
    private void workThrough(int users, List<NetworkFault> faults) throws Exception {
        var random = new Random(SEED);
        try (var proxy = new FaultyProxy(
                        server.uri(),
                        () -> random.nextInt(10) == 0 ? faults.get(random.nextInt(faults.size())) : NetworkFault.NONE);
                var client = client(proxy.uri())) {
            List<String> left = work(users, client);
            try (var direct = client(server.uri())) {
                assertThat(direct.vouchers().list(VoucherQuery.all().perPage(1000)).stream()
                                .map(Voucher::getCode))
                        .containsExactlyInAnyOrderElementsOf(left);
            }
            System.out.println("What happened to the requests of " + users + " users: " + proxy.done());
            assertThat(proxy.done()).containsKeys(faults.toArray(NetworkFault[]::new));
        }
    }

    private static GuestWifiClient client(URI address) {
        return GuestWifiClient.builder()
                .baseUrl(address.resolve("/api"))
                .apiKey(DemoKeys.INSTANCE.key())
                .options(options -> options.maxRetries(10)
                        .requestTimeout(Duration.ofSeconds(1))
                        .backoff(Duration.ofMillis(5), Duration.ofMillis(100)))
                .build();
    }

    /** What users at the same time have made and not deleted. */
    private static List<String> work(int count, GuestWifiClient client) throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(count);
        try {
            List<Future<List<String>>> all = IntStream.range(0, count)
                    .mapToObj(user -> users.submit(() -> workOfOne(client, user)))
                    .toList();
            List<String> left = new ArrayList<>();
            for (Future<List<String>> one : all) {
                left.addAll(one.get());
            }
            return left;
        } finally {
            users.shutdownNow();
        }
    }

    private static List<String> workOfOne(GuestWifiClient client, int user) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < VOUCHERS; i++) {
            String code = "U" + user + "-" + i;
            Voucher made = client.vouchers().create(NewVoucher.of(code, 1, 7));
            assertThat(made.getCode()).isEqualTo(code);
            if (i % 2 == 1) {
                client.vouchers().delete(made.getId());
            } else {
                left.add(code);
            }
        }
        assertThat(client.vouchers().list(VoucherQuery.all().perPage(1000)).stream()
                        .map(Voucher::getCode))
                .containsAll(left);
        return left;
    }
}
