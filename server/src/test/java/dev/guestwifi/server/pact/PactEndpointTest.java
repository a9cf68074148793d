package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.pact.StatesServer.Verifier;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that verifiers send for provider states. */
@Timeout(120)
class PactEndpointTest {
    private static final StatesServer SERVER = new StatesServer(true);
    private static final Verifier VERIFIER = SERVER.verifier();

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"state\":\"\",\"action\":\"setup\",\"params\":{}}",
                "{\"state\":\"\"}",
                "{\"state\":null,\"params\":null}",
                "{\"state\":\"\",\"action\":\"teardown\"}",
                "{\"state\":\"an API key\",\"action\":\"teardown\",\"params\":{\"access\":\"read_only\"}}",
                "{\"state\":\"never heard of\",\"action\":\"teardown\"}"
            })
    void no_state_and_every_teardown_are_fine(String body) {
        HttpResponse<String> response = VERIFIER.post(body);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(response.body()).isEqualTo("{}");
    }

    @Test
    void a_state_comes_without_action_and_parameters_too() {
        JsonNode values = StatesServer.tree(VERIFIER.post("{\n  \"state\" : \"an API key\"\n}"));
        assertThat(values.path("apiKey").asText()).startsWith("gwf_");
    }

    @Test
    void a_state_comes_in_the_query_too() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = StatesServer.tree(
                verifier.states("POST", "?state=team%20has%20customers&action=setup&slug=default&count=2", ""));
        assertThat(values.path("slug").asText()).isEqualTo("default");
        HttpResponse<String> page = verifier.get("/customers?slug=default", values);
        assertThat(StatesServer.tree(page).at("/meta/total").asInt()).isEqualTo(2);
        assertThat(verifier.states("POST", "?state=&action=setup", "").body()).isEqualTo("{}");
    }

    @Test
    void an_unknown_state_is_answered_with_the_known_ones() {
        HttpResponse<String> response = VERIFIER.post("{\"state\":\"teem has custumers\"}");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = StatesServer.tree(response);
        assertThat(problem.path("code").asText()).isEqualTo("not_found");
        assertThat(problem.path("nearest").asText()).isEqualTo("the team has customers");
        assertThat(problem.path("known"))
                .hasSize(new StateCatalog().states().size())
                .anyMatch(name -> name.asText().equals("an API key"));
        assertThat(problem.path("detail").asText()).contains("teem has custumers", "the team has customers");
    }

    @Test
    void nothing_is_suggested_where_nothing_is_near() {
        for (String body : List.of("{'state':'xyz'}", "{'state':'an API key','params':{'xyz':1}}")) {
            JsonNode problem = StatesServer.tree(VERIFIER.post(body.replace('\'', '"')));
            assertThat(problem.path("known")).isNotEmpty();
            assertThat(problem.has("nearest")).isFalse();
            assertThat(problem.toString()).doesNotContain("Did you mean");
        }
    }

    @Test
    void an_unknown_parameter_is_answered_with_the_known_ones() {
        HttpResponse<String> response =
                VERIFIER.post("{\"state\":\"an API key\",\"params\":{\"acess\":\"read_only\"}}");
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode problem = StatesServer.tree(response);
        assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo("acess");
        assertThat(problem.path("nearest").asText()).isEqualTo("access");
        assertThat(problem.path("known")).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"state":"an API key","params":{"access":"all"}}               | access  | not_a_choice
        {"state":"an API key","params":{"expired":1}}                  | expired | not_a_choice
        {"state":"a team","params":{"slug":"NORTH"}}                   | slug    | malformed_slug
        {"state":"a team","params":{"slug":{"a":1}}}                   | slug    | not_a_value
        {"state":"team has customers","params":{"count":1001}}         | count   | out_of_range
        {"state":"team has customers","params":{"count":-1}}           | count   | not_a_number
        {"state":"team has customers","params":{"count":1e99}}         | count   | not_a_number
        {"state":"team has many customers"}                            | count   | not_a_number
        {"state":"team has customers","params":{"from":"June"}}        | from    | not_a_date
        {"state":"team has customers","params":{"from":"2025-07-02","to":"2025-07-01"}} \
        | to | ends_before_start
        {"state":"voucher code is free","params":{"code":"a b"}}       | code    | white_space
        {"state":"an API key","params":[]}                             | params  | not_a_value
        {"state":["an API key"]}                                       | state   | not_a_value
        {"state":"an API key","action":"destroy"}                      | action  | not_a_choice
        """)
    void a_wrong_value_is_unprocessable(String body, String parameter, String code) {
        HttpResponse<String> response = VERIFIER.post(body);
        assertThat(response.statusCode()).isEqualTo(422);
        JsonNode error = StatesServer.tree(response).at("/errors/0");
        assertThat(error.path("parameter").asText()).isEqualTo(parameter);
        assertThat(error.path("code").asText()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[]", "null", "1", "state", "{\"state\":", "\u0000"})
    void what_is_no_object_is_malformed(String body) {
        assertThat(VERIFIER.post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void a_form_is_malformed() {
        HttpRequest.Builder form = HttpRequest.newBuilder(
                        SERVER.server.managementUri().orElseThrow().resolve(PactEndpoint.PATH))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("state=an+API+key"));
        assertThat(VERIFIER.send(form).statusCode()).isEqualTo(400);
    }

    @Test
    void get_lists_all_states() {
        JsonNode states = StatesServer.tree(VERIFIER.states("GET", "", "")).path("states");
        assertThat(states).hasSize(new StateCatalog().states().size());
        for (JsonNode state : states) {
            assertThat(state.path("description").asText()).isNotEmpty();
            assertThat(state.path("aliases")).doesNotContain(state.path("name")).doesNotHaveDuplicates();
            assertThat(state.path("returns")).anyMatch(name -> name.asText().equals("apiKey"));
            for (JsonNode parameter : state.path("parameters")) {
                assertThat(parameter.has("default")).isTrue();
            }
        }
        assertThat(VERIFIER.states("PUT", "", "").statusCode()).isEqualTo(405);
        HttpResponse<String> options = VERIFIER.states("OPTIONS", "", "");
        assertThat(options.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS, POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/a/b", "/a%20b", "/0123456789012345678901234567890123456789012345678901234567890123X"})
    void nothing_is_beside_the_path(String rest) {
        assertThat(VERIFIER.states("POST", rest, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void the_port_of_the_api_has_no_states() {
        for (String path : new String[] {PactEndpoint.PATH, "/api" + PactEndpoint.PATH}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(SERVER.server.uri() + path))
                    .POST(BodyPublishers.ofString("{\"state\":\"an API key\"}"));
            HttpResponse<String> response = VERIFIER.send(request);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).doesNotContain("gwf_");
        }
    }

    @Test
    void without_the_option_there_are_no_states() {
        try (StatesServer without = new StatesServer(false)) {
            assertThat(without.verifier().post("{\"state\":\"an API key\"}").statusCode())
                    .isEqualTo(404);
            assertThat(without.verifier().states("GET", "", "").statusCode()).isEqualTo(404);
            assertThat(without.server.pactStates()).isEmpty();
        }
    }
}
