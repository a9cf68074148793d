package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.UnexpectedResponseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message says what was requested, what came back, and what to do about it where that is obvious. */
class MessagesTest {
    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client(options -> options.maxRetries(0));
    private final String list = "GET " + server.url() + "/venues?slug=default&per_page=100&page=1: ";

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private GuestWifiException failure() {
        return catchThrowableOfType(
                GuestWifiException.class, () -> client.venues().list().firstPage());
    }

    @Test
    void a_redirect_states_its_target() {
        server.then(301, "", "Location", "https://wifi.example.com/api/venues");
        assertThat(failure())
                .hasMessage(list + "status 301, a redirect to https://wifi.example.com/api/venues, which is not"
                        + " followed because it would get the API key; check the base URL, which usually ends with"
                        + " /api");
        server.then(302, "");
        assertThat(failure())
                .hasMessage(list + "status 302, a redirect without a Location; check the base URL, which usually ends"
                        + " with /api");
    }

    @Test
    void faults_are_listed_with_their_parameters() {
        server.then(422, """
            {"code":"invalid_parameters","detail":"2 parameters are invalid; see errors.","errors":[
              {"parameter":"per_page","code":"out_of_range","detail":"It must be 1 to 1000."},
              {"parameter":"slug","code":"malformed"}]}\
            """);
        assertThat(failure())
                .hasMessage(list + "status 422, invalid_parameters: 2 parameters are invalid; see errors."
                        + " [per_page: It must be 1 to 1000.; slug: malformed]");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"success\":false,\"message\":\"No such slug.\"}', No such slug.",
        "'{\"title\":\"Bad request\",\"status\":\"400\"}', Bad request",
        "'{\"type\":\"no uri\",\"code\":\"bad\",\"detail\":\"Why.\",\"errors\":7}', bad: Why."
    })
    void other_forms_of_errors_are_quoted_too(String body, String quoted) {
        server.then(400, body);
        assertThat(failure()).hasMessage(list + "status 400, " + quoted);
    }

    @Test
    void a_problem_with_a_member_of_another_type_keeps_the_others() {
        server.then(409, "{\"type\":\"no uri\",\"code\":\"code_taken\",\"detail\":\"Why.\",\"status\":\"x\"}");
        var problem = failure().problem().orElseThrow();
        assertThat(problem.getCode()).isEqualTo("code_taken");
        assertThat(problem.getDetail()).isEqualTo("Why.");
    }

    @ParameterizedTest
    @CsvSource({
        "401, ; check the API key",
        "404, ', perhaps there is no API at this URL; check the base URL, which usually ends with /api'",
        "407, : the proxy requires authentication; set an authenticator with the builder's http(...)",
        "503, ''",
        "511, : the network requires you to sign in"
    })
    void a_status_without_a_problem_says_what_to_do(int status, String hint) {
        server.then(status, "");
        assertThat(failure()).hasMessage(list + "status " + status + hint);
    }

    @Test
    void a_page_instead_of_json_is_reported_with_its_type() {
        server.then(200, "<html>", "Content-Type", "text/html");
        assertThat(failure())
                .hasMessage(list + "status 200, but the body is not the JSON that the contract describes (Content-Type:"
                        + " text/html, line 1, column 1); check the base URL, which usually ends with /api");
        server.then(200, "\u0003", "Content-Encoding", "br");
        assertThat(failure()).hasMessageContaining("(Content-Type: none, Content-Encoding: br, line 1, column ");
    }

    @Test
    void a_value_that_violates_the_contract_is_reported_by_its_path() {
        server.then(200, "{\"data\":[{\"id\":1},{\"id\":\"secret\"}]}").then(200, "{}");
        assertThat(failure()).hasMessage(list + "status 200, but data[1].id does not match the contract");
        assertThat(failure()).hasMessage(list + "status 200, but the body lacks what the contract requires");
    }

    @Test
    void a_failed_deletion_quotes_the_server() {
        server.then(200, "{\"success\":false,\"message\":\"Locked.\"}");
        assertThat(catchThrowableOfType(
                        UnexpectedResponseException.class,
                        () -> client.vouchers().delete(7)))
                .hasMessage("DELETE " + server.url()
                        + "/vouchers/7?slug=default: status 200, but success is false: Locked.");
    }

    @Test
    void a_failed_connection_names_the_address() {
        server.close();
        String address = server.url().substring("http://".length()).replace("/api", "");
        assertThat(failure())
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith(list + "no connection to " + address + ": ");
    }

    @Test
    void an_unknown_host_is_named() {
        var lost = GuestWifiClient.builder()
                .baseUrl("http://guest-wifi.invalid:8080/api")
                .apiKey(ScriptedServer.KEY)
                .options(options -> options.maxRetries(0))
                .build();
        try (lost) {
            assertThat(catchThrowableOfType(
                            ConnectionException.class,
                            () -> lost.venues().list().firstPage()))
                    .hasMessageEndingWith(": no connection: the host name of guest-wifi.invalid:8080 is unknown");
        }
    }

    @Test
    void a_broken_connection_names_the_request() {
        server.thenNothing();
        assertThat(catchThrowableOfType(
                        ConnectionException.class, () -> client.vouchers().create(NewVoucher.of("CODE", 1, 1))))
                .hasMessageStartingWith("POST " + server.url() + "/vouchers: no complete response: ");
    }
}
