package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static dev.guestwifi.server.database.Instance.form;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.store.sql.SentStatements;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A request whose key and team are not known yet asks the store twice: for both of them, and for what it is about. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ColdRequestTest {
    @ParameterizedTest
    @EnumSource
    void a_request_asks_the_store_at_most_twice(SqlBackend backend) {
        String url = backend.newDatabase();
        try (Node node =
                new Node(Instance.fill(SqlBackend.open(url, Clock.systemUTC()).builder(false)))) {
            for (String list : List.of("venues", "customers", "customer-visits", "vouchers")) {
                assertThat(statements(node, () -> node.get("/" + list + "?slug=default", KEY)))
                        .as(list)
                        .hasSize(2);
            }
            assertThat(statements(node, () -> node.delete("/vouchers/9?slug=default", KEY)))
                    .hasSize(2);
            // The transaction of a creation begins with the lock of the team.
            assertThat(statements(node, () -> node.create(form("A"), KEY)))
                    .anySatisfy(sql -> assertThat(sql).startsWith("SELECT api_key."))
                    .noneSatisfy(sql -> assertThat(sql).contains("FROM team WHERE slug"));
            // One that is refused because there is no such team.
            assertThat(statements(node, () -> node.get("/customers?slug=no-such-team", KEY)))
                    .hasSize(2);
            // With a key that is known already.
            try (SentStatements sent = new SentStatements()) {
                node.get("/customers?slug=no-such-team", KEY);
                assertThat(sent.all())
                        .filteredOn(sql -> !sql.startsWith("UPDATE api_key"))
                        .hasSize(1);
            }
        } finally {
            backend.remove(url);
        }
    }

    private static List<String> statements(Node node, Runnable request) {
        node.time.pass(Duration.ofSeconds(1));
        try (SentStatements sent = new SentStatements()) {
            request.run();
            // Others may write when keys were last used.
            return sent.all().stream()
                    .filter(sql -> !sql.startsWith("UPDATE api_key"))
                    .toList();
        }
    }
}
