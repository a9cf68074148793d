package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static dev.guestwifi.server.database.Instance.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.database.Node.Reply;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose database keeps its connections open and does not respond, under more requests than it can work on. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class SilentDatabaseTest {
    private static final String LIST = "/customers?slug=default";
    private static final int CLIENTS = 16;

    /** Two seconds are promised. A busy machine gets as much again; without limits it would be more than five. */
    private static final Duration LIMIT = Duration.ofSeconds(4);

    private record Timed(Reply reply, Duration time) {}

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    @Test
    void every_request_gets_503_in_time_and_an_unknown_creation_is_found_by_its_key() throws Exception {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        Instance.fill(SqlBackend.open(url, Clock.systemUTC()).builder(false)).close();
        URI database = URI.create(url);
        try (CuttableProxy proxy = new CuttableProxy(database.getHost(), database.getPort());
                Node node = new Node(SqlBackend.open(
                        url.replace(":" + database.getPort(), ":" + proxy.port()), Clock.systemUTC()))) {
            assertThat(node.create(form("first"), KEY).told()).isEqualTo("201");
            // Opens all connections; a machine that is busy may take several tries.
            while (all(node).stream().anyMatch(timed -> timed.reply().status() == 503)) {
                Thread.onSpinWait();
            }

            proxy.suspend();
            List<Timed> refused = new ArrayList<>(all(node));
            refused.addAll(all(node));
            assertThat(refused).allSatisfy(timed -> {
                assertThat(timed.reply().told()).isEqualTo("503 unavailable");
                assertThat(timed.reply().http().headers().firstValue("Retry-After"))
                        .hasValue("1");
                assertThat(timed.time()).isLessThan(LIMIT);
            });
            proxy.resume();

            for (int i = 0; i < CLIENTS; i += 2) {
                Reply again = create(node, i);
                while (again.status() == 503) {
                    again = create(node, i);
                }
                assertThat(again.told()).isEqualTo("201");
            }
            assertThat(node.get("/vouchers?slug=default", KEY)
                            .json()
                            .at("/meta/total")
                            .asInt())
                    .isEqualTo(1 + CLIENTS / 2);
        } finally {
            clients.shutdownNow();
            SqlBackend.POSTGRESQL.remove(url);
        }
    }

    /** As many requests at once as there are clients; half of them are creations, always the same. */
    private List<Timed> all(Node node) throws Exception {
        List<Future<Timed>> sent = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            sent.add(clients.submit(() -> {
                long start = System.nanoTime();
                Reply reply = number % 2 == 0 ? create(node, number) : node.get(LIST, KEY);
                return new Timed(reply, Duration.ofNanos(System.nanoTime() - start));
            }));
        }
        List<Timed> replies = new ArrayList<>();
        for (Future<Timed> each : sent) {
            replies.add(each.get());
        }
        return replies;
    }

    private static Reply create(Node node, int number) {
        return node.create(form("code-" + number), KEY, "Idempotency-Key", "key-" + number);
    }
}
