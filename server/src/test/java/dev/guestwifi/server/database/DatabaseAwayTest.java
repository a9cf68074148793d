package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static dev.guestwifi.server.database.Instance.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.database.Node.Reply;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose database goes away, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("long")
@Timeout(120)
class DatabaseAwayTest {
    private static final String LIST = "/customers?slug=default";

    @Test
    void everything_that_needs_it_gets_503_until_it_is_back() throws Exception {
        String url = SqlBackend.POSTGRESQL.newDatabase();
        Instance.fill(SqlBackend.open(url, Clock.systemUTC()).builder(false)).close();
        URI database = URI.create(url);
        try (CuttableProxy proxy = new CuttableProxy(database.getHost(), database.getPort());
                Node node = new Node(SqlBackend.open(
                        url.replace(":" + database.getPort(), ":" + proxy.port()), Clock.systemUTC()))) {
            Reply before = node.get(LIST, KEY);
            assertThat(before.told()).isEqualTo("200");
            assertThat(node.readiness().status()).isEqualTo(200);

            proxy.cut();
            List<Reply> refused = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                refused.add(node.get(LIST, KEY));
                refused.add(node.create(form("A"), KEY));
                refused.add(node.send(node.request(Server.ADMIN_API_PATH + "/session")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("password=" + Node.PASSWORD.replace(' ', '+')))));
            }
            assertThat(refused).allSatisfy(reply -> {
                assertThat(reply.told()).as(reply.text()).isEqualTo("503 unavailable");
                assertThat(reply.http().headers().firstValue("Retry-After")).hasValue("1");
                assertThat(reply.text()).doesNotContain("Exception", "postgres", "SQL");
            });
            Reply readiness = node.readiness();
            assertThat(readiness.status()).isEqualTo(503);
            assertThat(readiness.text()).contains("The store cannot be used: ").doesNotContain("Exception", "SQL");
            assertThat(node.get(LIST, "gwf_wrong").told()).isEqualTo("401 invalid_api_key");
            assertThat(node.get("/nothing", KEY).told()).isEqualTo("404 not_found");

            proxy.restore();
            Reply after = node.get(LIST, KEY);
            while (after.status() == 503) {
                after = node.get(LIST, KEY);
            }
            assertThat(after.text()).isEqualTo(before.text());
            assertThat(node.create(form("A"), KEY).told()).isEqualTo("201");
            assertThat(node.readiness().status()).isEqualTo(200);
        } finally {
            SqlBackend.POSTGRESQL.remove(url);
        }
    }
}
