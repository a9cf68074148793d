package dev.guestwifi.server.database;

import static dev.guestwifi.server.database.Instance.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.database.Node.Reply;
import dev.guestwifi.server.store.memory.MemoryStores;
import dev.guestwifi.server.store.sql.SqlBackend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The same random requests get the same responses, whatever the store. {@code -Dsame.actions=10000} sends 10,000. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SameResponsesTest {
    private static final int ACTIONS = Integer.getInteger("same.actions", 250);

    /** What differs from server to server and from time to time. */
    private static final Pattern VARYING = Pattern.compile(
            "\"(created_at|updated_at)\":\"20[2-9][5-9][^\"]*\"|\"request_id\":\"[^\"]*\"|http://127.0.0.1:[0-9]+");

    private static final Pattern ID = Pattern.compile("\"data\":\\{\"id\":([0-9]+)");

    private static final int ATTEMPTS = 5;

    @Test
    void all_stores_respond_alike() {
        long seed = Long.getLong("store.seed", System.nanoTime());
        List<String> expected;
        try (Node memory = new Node(Instance.fill(MemoryStores.builder(Clock.systemUTC())))) {
            expected = run(memory, new Random(seed));
        }
        for (SqlBackend backend : SqlBackend.values()) {
            assertThat(undisturbed(backend, seed))
                    .as("%s, -Dstore.seed=%d", backend, seed)
                    .isEqualTo(expected);
        }
    }

    /** The responses of a new database; all over again if a call took too long on a busy machine and got 503. */
    private static List<String> undisturbed(SqlBackend backend, long seed) {
        List<String> responses = List.of();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String database = backend.newDatabase();
            try (Node node = new Node(
                    Instance.fill(SqlBackend.open(database, Clock.systemUTC()).builder(false)))) {
                responses = run(node, new Random(seed));
            } finally {
                backend.remove(database);
            }
            if (responses.stream().noneMatch(response -> response.contains(" 503 "))) {
                break;
            }
        }
        return responses;
    }

    private static List<String> run(Node node, Random random) {
        List<String> responses = new ArrayList<>();
        // Ids are the store's choice: responses name vouchers by the order of their creation.
        List<String> ids = new ArrayList<>(List.of("999999"));
        for (int i = 0; i < ACTIONS; i++) {
            Reply reply = act(node, random, ids);
            var made = ID.matcher(reply.text());
            if (reply.status() == 201 && made.find() && !ids.contains(made.group(1))) {
                ids.add(made.group(1));
            }
            String text = VARYING.matcher(reply.text()).replaceAll("…");
            for (int n = ids.size() - 1; n > 0; n--) {
                text = text.replace("\"id\":" + ids.get(n) + ",\"team_id\":1,\"venue_id\"", "\"id\":#" + n);
            }
            responses.add(i + " " + reply.status() + " " + text);
        }
        return responses;
    }

    private static Reply act(Node node, Random random, List<String> ids) {
        String code =
                List.of("Straße", "STRASSE", "abc", "ABC", "e%CC%81", "%C3%89").get(random.nextInt(6))
                        + (random.nextBoolean() ? "" : random.nextInt(20));
        String form = "slug=default&venue_id=" + (1 + random.nextInt(8) / 7) + "&number_of_days=7&code=" + code;
        return switch (random.nextInt(8)) {
            case 0, 1 -> node.create(form, KEY);
            case 2, 3 -> node.create(form, KEY, "Idempotency-Key", "k" + random.nextInt(30));
            case 4, 5 -> node.delete("/vouchers/" + ids.get(random.nextInt(ids.size())) + "?slug=default", KEY);
            case 6 ->
                node.get(
                        "/vouchers?slug=default&per_page=" + (1 + random.nextInt(9)) + "&page="
                                + (1 + random.nextInt(6)),
                        KEY);
            default ->
                node.get(
                        "/customers?slug=" + (random.nextBoolean() ? "default" : "other") + "&per_page="
                                + (1 + random.nextInt(9)) + "&page=" + (1 + random.nextInt(4)) + "&start_date=2024-01-0"
                                + (1 + random.nextInt(9)) + "&end_date=2024-01-1" + random.nextInt(9),
                        KEY);
        };
    }
}
