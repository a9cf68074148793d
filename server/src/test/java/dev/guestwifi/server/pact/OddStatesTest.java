package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.pact.StatesServer.Verifier;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Odd requests for states, mixed with sensible ones: none of them is the server's fault, and nothing grows. */
class OddStatesTest {
    private static final int SHORT = 100;
    private static final int LONG = 100_000;
    private static final long SEED = Long.getLong("fuzz.seed", System.nanoTime());
    private static final int VERIFIERS = 8;

    /** What requests get with the key of a fixture, and with one that a state has ended. */
    private static final List<Integer> LIVE = List.of(200, 403, 429, 503);

    private static final List<Integer> ENDED = List.of(200, 401, 403, 429, 503);

    private static final List<Object> VALUES = List.of(
            "",
            "default",
            "north-shore",
            "NORTH",
            "2025-06-01",
            "2025-02-30",
            "-1",
            "1e9",
            "999",
            "1000",
            "1001",
            "true",
            "false",
            "read_only",
            0,
            3,
            1.5,
            -7L,
            Long.MAX_VALUE,
            true,
            "\u0000",
            "\ud800",
            "😀",
            "a b",
            "x".repeat(70),
            "é".repeat(300),
            List.of(1),
            Map.of("a", Map.of()),
            "${apiKey}",
            "%00",
            "gwf_unknown");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<ProviderState> states = new StateCatalog().states();

    /** The states that were sent, by the key that they returned. */
    private final Map<String, String> sentByKey = new HashMap<>();

    private String lastSent = "";

    @Test
    @Timeout(300)
    void odd_requests_are_refused_and_none_fails() {
        run(SHORT);
    }

    @Test
    @Tag("long")
    @Timeout(3600)
    void very_many_odd_requests_are_refused_and_none_fails() {
        run(LONG);
    }

    private void run(int requests) {
        Map<Integer, Integer> statuses = new HashMap<>();
        try (StatesServer server = new StatesServer(true)) {
            List<Verifier> verifiers =
                    Stream.generate(server::verifier).limit(VERIFIERS).toList();
            Fixtures fixtures = server.server.pactStates().orElseThrow().fixtures();
            for (int i = 0; i < requests; i++) {
                Verifier verifier = pick(verifiers);
                HttpResponse<String> response = send(verifier);
                assertThat(response.statusCode())
                        .as("seed %d, request %d: %s", SEED, i, response.body())
                        .isIn(200, 204, 400, 404, 405, 422);
                statuses.merge(response.statusCode(), 1, Integer::sum);
                use(verifier, response, i);
                assertThat(fixtures.size()).isLessThanOrEqualTo(Fixtures.MOST);
                assertThat(fixtures.rows()).isBetween(0L, Fixtures.MOST_ROWS);
            }
            assertThat(statuses.get(200)).isGreaterThan(requests / 10);
            assertThat(statuses.get(422)).isGreaterThan(requests / 10);
            assertThat(verifiers.get(0).given("an API key").path("apiKey").asText())
                    .startsWith("gwf_");
            replaceAll(verifiers.get(0));
            assertThat(fixtures.size()).as("seed %d", SEED).isZero();
            assertThat(fixtures.rows()).as("seed %d", SEED).isZero();
        }
    }

    /** Nobody can end an interaction whose connection is closed: others take its place, and end. */
    private static void replaceAll(Verifier verifier) {
        for (String body : List.of("{\"state\":\"an API key\"}", "{\"action\":\"teardown\"}")) {
            for (int i = 0; i < Fixtures.MOST; i++) {
                assertThat(verifier.states("POST", "/other-" + i, body).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private HttpResponse<String> send(Verifier verifier) {
        String rest = pick(List.of("", "", "", "", "/one", "/two", "/" + pick(List.of("a/b", "%00", "..", "a;b"))));
        String method =
                pick(List.of("POST", "POST", "POST", "POST", "POST", "POST", "GET", "PUT", "OPTIONS", "DELETE"));
        String query = method.equals("POST") && random.nextInt(4) == 0 ? "?" + query() : "";
        String body = method.equals("POST") && query.isEmpty() ? body() : "";
        lastSent = query + body;
        return verifier.states(method, rest + query, body);
    }

    /** Uses what a state returned, so that fixtures are built and thrown away. */
    private void use(Verifier verifier, HttpResponse<String> response, int i) {
        JsonNode values = response.statusCode() == 200 ? StatesServer.tree(response) : null;
        if (values == null || !values.has("apiKey")) {
            return;
        }
        String sent = sentByKey.merge(values.path("apiKey").asText(), lastSent, String::concat);
        if (random.nextInt(5) == 0) {
            String list = pick(List.of("customers", "customer-visits", "venues", "vouchers"));
            HttpResponse<String> page =
                    verifier.get("/" + list + "?slug=" + values.path("slug").asText(), values);
            assertThat(page.statusCode())
                    .as("seed %d, request %d: %s", SEED, i, page.body())
                    .isIn(sent.contains("expired") || sent.contains("deleted") ? ENDED : LIVE);
        }
    }

    private String query() {
        ProviderState state = pick(states);
        List<String> parts =
                new ArrayList<>(List.of("state=" + name(state).replace(' ', '+').replace("$", "")));
        for (int i = random.nextInt(3); i > 0; i--) {
            parts.add(pick(List.of("slug", "count", "action", "code", "odd")) + "="
                    + pick(List.of("", "1", "default", "setup", "teardown", "%00", "%ff", "a+b")));
        }
        return String.join("&", parts);
    }

    private String body() {
        ProviderState state = pick(states);
        Map<String, Object> params = new HashMap<>();
        for (StateParameter parameter : state.parameters()) {
            if (random.nextInt(3) == 0) {
                params.put(pick(parameter.names()), pick(VALUES));
            }
        }
        Map<String, Object> body = new HashMap<>();
        body.put("state", random.nextInt(20) == 0 ? pick(VALUES) : name(state));
        body.put("params", random.nextInt(20) == 0 ? pick(VALUES) : params);
        body.put(
                "action",
                random.nextInt(10) == 0 ? pick(VALUES) : pick(List.of("setup", "setup", "setup", "teardown")));
        String json = StatesServer.json(body);
        return random.nextInt(15) == 0 ? damaged(json) : json;
    }

    private String name(ProviderState state) {
        String name = random.nextBoolean() || state.wordings().isEmpty()
                ? state.name()
                : pick(state.wordings()).text();
        return name.replace("{slug}", "default")
                .replace("{code}", "A")
                .replace("{key}", "k")
                .replace("{team}", "default")
                .replace("{count}", String.valueOf(random.nextInt(1200)));
    }

    private String damaged(String json) {
        int at = random.nextInt(json.length());
        return switch (random.nextInt(3)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + (char) random.nextInt(0x20, 0x180) + json.substring(at);
            default -> "[".repeat(random.nextInt(3000)) + json;
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
