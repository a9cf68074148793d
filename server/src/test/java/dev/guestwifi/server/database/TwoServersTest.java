package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static dev.guestwifi.server.database.Instance.SECOND_KEY;
import static dev.guestwifi.server.database.Instance.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.database.Node.Reply;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two servers on one database are one API. On SQLite they share a file on one machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TwoServersTest {
    private static final String VOUCHERS = "/vouchers?slug=default&per_page=1000";

    private final List<Node> nodes = new ArrayList<>();
    private Runnable removal = () -> {};

    private List<Node> nodes(SqlBackend backend) {
        String url = backend.newDatabase();
        removal = () -> backend.remove(url);
        nodes.add(new Node(Instance.fill(SqlBackend.open(url, Clock.systemUTC()).builder(false))));
        nodes.add(new Node(SqlBackend.open(url, Clock.systemUTC())));
        return nodes;
    }

    @AfterEach
    void stop() {
        nodes.forEach(Node::close);
        removal.run();
    }

    private static List<Reply> together(List<Callable<Reply>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Reply> replies = new ArrayList<>();
            for (Future<Reply> reply : threads.invokeAll(calls)) {
                replies.add(reply.get());
            }
            return replies;
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_creates_of_one_code_through_both_exactly_one_wins(SqlBackend backend) throws Exception {
        List<Node> both = nodes(backend);
        for (int round = 0; round < 5; round++) {
            String form = form("R" + round);
            List<Callable<Reply>> calls = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                Node node = both.get(i % 2);
                calls.add(() -> node.create(form, KEY));
            }
            assertThat(together(calls).stream().map(Reply::told))
                    .containsOnly("201", "409 code_taken")
                    .containsOnlyOnce("201");
        }
        for (Node node : both) {
            assertThat(node.get(VOUCHERS, KEY).json().at("/meta/total").asInt()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_retry_through_the_other_server_replays_the_creation(SqlBackend backend) throws Exception {
        List<Node> both = nodes(backend);
        Reply first = both.get(0).create(form("A"), KEY, "Idempotency-Key", "one");
        Reply again = both.get(1).create(form("A"), KEY, "Idempotency-Key", "one");
        assertThat(first.told()).isEqualTo("201");
        assertThat(again.told()).isEqualTo("201");
        assertThat(again.text()).isEqualTo(first.text());

        List<Callable<Reply>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Node node = both.get(i % 2);
            calls.add(() -> node.create(form("B"), KEY, "Idempotency-Key", "two"));
        }
        assertThat(together(calls))
                .extracting(Reply::text)
                .containsOnly(both.get(0)
                        .create(form("B"), KEY, "Idempotency-Key", "two")
                        .text());
        assertThat(both.get(0).get(VOUCHERS, KEY).json().at("/meta/total").asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_key_deleted_on_one_is_refused_there_at_once_and_by_the_other_within_a_second(SqlBackend backend) {
        List<Node> both = nodes(backend);
        for (Node node : both) {
            assertThat(node.get(VOUCHERS, SECOND_KEY).told()).isEqualTo("200");
        }
        Admin admin = Admin.signIn(both.get(0));

        assertThat(admin.through(both.get(0)).delete("/keys/2").status()).isEqualTo(204);

        assertThat(both.get(0).get(VOUCHERS, SECOND_KEY).told()).isEqualTo("401 invalid_api_key");
        both.get(1).time.pass(Duration.ofSeconds(1));
        assertThat(both.get(1).get(VOUCHERS, SECOND_KEY).told()).isEqualTo("401 invalid_api_key");
        assertThat(both.get(1).get(VOUCHERS, KEY).told()).isEqualTo("200");
    }

    @ParameterizedTest
    @EnumSource
    void a_session_works_through_either_and_ends_on_both(SqlBackend backend) {
        List<Node> both = nodes(backend);
        Admin admin = Admin.signIn(both.get(0));

        assertThat(admin.through(both.get(1)).get("/keys").status()).isEqualTo(200);
        Reply made = admin.through(both.get(1)).post("/teams", "slug=harbour&name=Harbour");
        assertThat(made.status()).isEqualTo(201);
        assertThat(both.get(0).get("/venues?slug=harbour", KEY).told()).isEqualTo("200");
        assertThat(admin.through(both.get(0)).get("/audit-events").text()).contains("team_created", "harbour");

        assertThat(admin.through(both.get(1)).delete("/session").status()).isEqualTo(204);

        assertThat(admin.through(both.get(0)).get("/keys").told()).isEqualTo("401 not_signed_in");
    }

    @ParameterizedTest
    @EnumSource
    void a_form_that_was_sent_through_one_makes_no_second_key_through_the_other(SqlBackend backend) {
        List<Node> both = nodes(backend);
        Admin admin = Admin.signIn(both.get(0));
        String form = "label=till&access=read_only&form_id=0123456789abcdef0123";

        Reply first = admin.through(both.get(0)).post("/keys", form);
        assertThat(first.told()).as(first.text()).isEqualTo("201");
        assertThat(admin.through(both.get(1)).post("/keys", form).told()).isEqualTo("409 form_already_sent");
        String key = first.json().path("key").asText();
        assertThat(both.get(1).get(VOUCHERS, key).told()).isEqualTo("200");
    }

    /** A signed-in administrator. */
    private record Admin(String cookie, String token, Node node) {
        static Admin signIn(Node node) {
            Reply reply = node.send(node.request(Server.ADMIN_API_PATH + "/session")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("password=" + Node.PASSWORD.replace(' ', '+'))));
            assertThat(reply.told()).as(reply.text()).isEqualTo("201");
            String cookie = reply.http().headers().firstValue("Set-Cookie").orElseThrow();
            return new Admin(
                    cookie.substring(0, cookie.indexOf(';')),
                    reply.json().path("csrf_token").asText(),
                    node);
        }

        Admin through(Node other) {
            return new Admin(cookie, token, other);
        }

        Reply get(String path) {
            return node.send(node.request(Server.ADMIN_API_PATH + path).header("Cookie", cookie));
        }

        Reply delete(String path) {
            return node.send(node.request(Server.ADMIN_API_PATH + path)
                    .header("Cookie", cookie)
                    .header("X-CSRF-Token", token)
                    .DELETE());
        }

        Reply post(String path, String form) {
            return node.send(node.request(Server.ADMIN_API_PATH + path)
                    .header("Cookie", cookie)
                    .header("X-CSRF-Token", token)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }
    }
}
