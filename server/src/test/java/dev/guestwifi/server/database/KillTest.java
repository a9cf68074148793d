package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static dev.guestwifi.server.database.Instance.form;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A server is killed while it writes: what it has acknowledged is there, once. {@code -Dkill.rounds=100} for more. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("long")
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 1);
    private static final int CLIENTS = 4;
    private static final int ACKNOWLEDGED = 40;
    private static final int MOST_RETRIES = 100;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** Codes by what is known of them. */
    private final Set<String> created = ConcurrentHashMap.newKeySet();

    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    @ParameterizedTest
    @EnumSource
    void what_was_acknowledged_is_there_once(SqlBackend backend) throws Exception {
        String database = backend.newDatabase();
        try {
            Instance.fill(SqlBackend.open(database, Clock.systemUTC()).builder(false))
                    .close();
            for (int round = 0; round < ROUNDS; round++) {
                killWhileWriting(database, round);
                try (ServerProcess again = new ServerProcess(database)) {
                    check(again.uri);
                    again.kill();
                }
            }
        } finally {
            backend.remove(database);
        }
    }

    private void killWhileWriting(String database, int round) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ServerProcess server = new ServerProcess(database)) {
            int enough = created.size() + ACKNOWLEDGED;
            for (int client = 0; client < CLIENTS; client++) {
                String prefix = "K" + round + "-" + client + "-";
                clients.submit(() -> write(server.uri, prefix));
            }
            while (created.size() < enough) {
                TimeUnit.MILLISECONDS.sleep(1);
            }
            server.kill();
        } finally {
            clients.shutdown();
            assertThat(clients.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    /** Creates vouchers until the server is gone. */
    private void write(URI server, String prefix) {
        for (int i = 0; ; i++) {
            String code = prefix + i;
            unknown.add(code);
            try {
                int status = create(server, code);
                if (status == 503) { // The machine is too busy: as unknown as no response.
                    continue;
                }
                if (status != 201) {
                    return;
                }
            } catch (IOException e) {
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            created.add(code);
            unknown.remove(code);
        }
    }

    private int create(URI server, String code) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/vouchers"))
                .header("X-API-Key", KEY)
                .header("Idempotency-Key", code)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form(code)))
                .build();
        return http.send(request, BodyHandlers.ofString()).statusCode();
    }

    private void check(URI server) throws Exception {
        // Whether it took effect or not, the same request leaves one voucher.
        for (String code : Set.copyOf(unknown)) {
            int status = create(server, code);
            for (int retry = 0; status == 503 && retry < MOST_RETRIES; retry++) {
                status = create(server, code);
            }
            assertThat(status).as(code).isEqualTo(201);
            created.add(code);
            unknown.remove(code);
        }
        Set<String> codes = new TreeSet<>();
        int rows = 0;
        int total = 1;
        for (int page = 1; rows < total; page++) {
            HttpRequest request = HttpRequest.newBuilder(
                            server.resolve("/api/vouchers?slug=default&per_page=1000&page=" + page))
                    .header("X-API-Key", KEY)
                    .build();
            JsonNode list =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            total = list.at("/meta/total").asInt();
            assertThat(list.path("data"))
                    .as("rows of page %d, of %d in all", page, total)
                    .isNotEmpty();
            for (JsonNode voucher : list.path("data")) {
                rows++;
                codes.add(voucher.path("code").asText());
            }
        }
        assertThat(codes).hasSize(rows).containsExactlyInAnyOrderElementsOf(created);
        assertThat(total).isEqualTo(rows);
    }
}
