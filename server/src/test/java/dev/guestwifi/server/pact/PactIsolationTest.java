package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.PageRequest;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.pact.StatesServer.Verifier;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Interactions do not see each other, nor those of earlier runs. */
@Timeout(120)
class PactIsolationTest {
    private static final StatesServer SERVER = new StatesServer(true);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void teardown_ends_what_a_state_returned() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("too many requests");
        HttpResponse<String> ended = verifier.post("{\"action\":\"teardown\",\"state\":\"too many requests\"}");
        assertThat(ended.body()).isEqualTo("{}");
        assertThat(verifier.get("/venues?slug=default", values).statusCode()).isEqualTo(401);
    }

    /** The same pact over and over, as a verifier without teardown sends it. */
    @Test
    void a_second_run_finds_what_the_first_one_found() {
        Verifier verifier = SERVER.verifier();
        for (int run = 0; run < 10; run++) {
            verifier.given("an API key", Map.of("access", "read_write"));
            JsonNode values = verifier.given("team has a venue", Map.of("slug", "default"));
            assertThat(text(values, "venueId")).isEqualTo("1");
            assertThat(verifier.create(values, "SAME").statusCode()).isEqualTo(201);
        }
    }

    @Test
    void interactions_at_the_same_time_do_not_see_each_other() {
        Verifier one = SERVER.verifier();
        Verifier other = SERVER.verifier();
        JsonNode first = one.given("an API key");
        JsonNode second = other.given("an API key", Map.of("access", "read_only"));
        one.given("team has customers", Map.of("slug", "default", "count", 2));
        other.given("team has customers", Map.of("slug", "default", "count", 5));
        assertThat(total(one.get("/customers?slug=default", first))).isEqualTo(2);
        assertThat(total(other.get("/customers?slug=default", second))).isEqualTo(5);
        assertThat(other.get("/customers?slug=" + text(first, "slug"), second).statusCode())
                .isEqualTo(404);
    }

    /** A tool that opens a connection for each request, twice at the same time. */
    @Test
    void a_name_in_the_path_keeps_the_states_of_an_interaction_together() {
        Verifier one = SERVER.named("one");
        Verifier other = SERVER.named("other");
        one.given("too many requests");
        other.reconnect().given("team has a venue", Map.of("slug", "default"));
        JsonNode first = one.reconnect().given("team has customers", Map.of("slug", "default"));
        JsonNode second = other.reconnect().given("an API key");
        assertThat(one.get("/customers?slug=default", first).statusCode()).isEqualTo(429);
        assertThat(total(other.get("/customers?slug=default", second))).isZero();
    }

    @Test
    void a_team_of_the_instance_that_no_state_is_about_is_a_copy() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("an API key");
        long before = SERVER.stores.vouchers().list(1, new PageRequest(1, 1)).total();
        assertThat(total(verifier.get("/customers?slug=default", values))).isEqualTo(4000);
        assertThat(total(verifier.get("/vouchers?slug=default", values))).isEqualTo(before);
        assertThat(verifier.api(
                                "POST",
                                "/vouchers",
                                text(values, "apiKey"),
                                "slug=default&venue_id=1&number_of_days=1&code=COPY")
                        .statusCode())
                .isEqualTo(201);
        assertThat(total(verifier.get("/vouchers?slug=default", values))).isEqualTo(before + 1);
        assertThat(SERVER.stores.vouchers().list(1, new PageRequest(1, 1)).total())
                .isEqualTo(before);
        assertThat(verifier.get("/venues?slug=no-such-team", values).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_key_never_sees_a_team_that_another_verifier_is_setting_up() {
        Verifier one = SERVER.verifier();
        Verifier other = SERVER.verifier();
        JsonNode first = one.given("an API key");
        JsonNode second = other.given("an empty team", Map.of("slug", "default"));
        long venues = SERVER.stores.venues().list(1, new PageRequest(1, 1)).total();
        assertThat(total(one.get("/venues?slug=default", first))).isEqualTo(venues);
        assertThat(total(other.get("/venues?slug=default", second))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"state":"no such state"}                      | 404
        {"state":"a team","params":{"slug":"NORTH"}}   | 422
        {"state":"a team","params":{"slug":{"a":"b"}}} | 422
        {"state":"a team","action":"destroy"}          | 422
        {"state":                                      | 400
        """)
    void a_refused_state_ends_the_set_up(String body, int status) {
        Verifier verifier = SERVER.verifier();
        JsonNode before = verifier.given("an API key");
        assertThat(verifier.get("/venues?slug=default", before).statusCode()).isEqualTo(200);
        verifier.given("an expired API key");
        assertThat(verifier.post(body).statusCode()).isEqualTo(status);
        JsonNode values = verifier.given("a team", Map.of("slug", "default"));
        assertThat(verifier.get("/venues?slug=default", values).statusCode()).isEqualTo(200);
        assertThat(verifier.get("/venues?slug=default", before).statusCode())
                .as("the interaction before")
                .isEqualTo(200);
    }

    /** A consumer whose pact injects no key. */
    @Test
    void a_request_with_another_key_ends_the_interaction_that_waits_for_one() {
        try (StatesServer server = new StatesServer(true)) {
            Verifier verifier = server.verifier();
            String refused = text(verifier.given("too many requests"), "apiKey");
            verifier.api("GET", "/venues?slug=default", DemoKeys.INSTANCE.key(), "");
            assertThat(text(verifier.given("an API key"), "apiKey")).isNotEqualTo(refused);
        }
    }

    @Test
    void each_interaction_has_the_rate_limit_to_itself() {
        try (StatesServer server = new StatesServer(true, RateLimit.parse("2/h"))) {
            Verifier verifier = server.verifier();
            for (String state : List.of("an API key", "too many requests", "an API key", "too many requests")) {
                JsonNode values = verifier.given(state, state.startsWith("too") ? Map.of("count", 1) : Map.of());
                if (state.startsWith("too")) { // such a request takes nothing from the limit
                    assertThat(limited(verifier, values)).isEqualTo("429");
                }
                assertThat(limited(verifier, values)).isEqualTo("200 \"key\";r=1;t=1800");
                assertThat(limited(verifier, values)).startsWith("200 \"key\";r=0;");
                assertThat(limited(verifier, values)).startsWith("429 \"key\";r=0;");
            }
            JsonNode own = StatesServer.tree("{\"apiKey\":\"" + DemoKeys.INSTANCE.key() + "\"}");
            assertThat(limited(verifier, own)).startsWith("200 \"key\";r=1;");
        }
    }

    /** The status of a request, and what its key has left. */
    private static String limited(Verifier verifier, JsonNode values) {
        HttpResponse<String> response = verifier.get("/venues?slug=default", values);
        return (response.statusCode() + " "
                        + response.headers().firstValue("RateLimit").orElse(""))
                .strip();
    }

    private static String text(JsonNode values, String name) {
        return values.path(name).asText();
    }

    private static long total(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StatesServer.tree(response).at("/meta/total").asLong(-1);
    }
}
