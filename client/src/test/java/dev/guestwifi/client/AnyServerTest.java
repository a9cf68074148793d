package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import dev.guestwifi.client.error.InvalidRequestException;
import dev.guestwifi.client.error.ServerException;
import dev.guestwifi.client.error.UnexpectedResponseException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnyServerTest {
    private static final String KEY = ScriptedServer.KEY;

    private final ScriptedServer server = new ScriptedServer();
    private final GuestWifiClient client = server.client(options -> options.maxRetries(0));
    private final String list = "GET " + server.url() + "/venues?slug=default&per_page=100&page=1";

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void requests_are_http_1_1_without_an_upgrade_and_carry_the_key() {
        server.then(exchange ->
                ScriptedServer.send(exchange, "HTTP/1.1".equals(exchange.getProtocol()) ? 200 : 505, "{\"data\":[]}"));
        client.venues().list().firstPage();
        var request = server.requests().get(0);
        assertThat(request.path() + "?" + request.query()).isEqualTo("/api/venues?slug=default&per_page=100&page=1");
        assertThat(request.headers()).containsEntry("X-api-key", List.of(KEY)).doesNotContainKey("Upgrade");
        assertThat(request.headers().getFirst("User-Agent")).startsWith("guest-wifi-client/");
    }

    @Test
    void unknown_members_are_ignored() {
        server.then(200, "{\"success\":true,\"news\":1,\"data\":[{\"id\":7,\"colour\":\"red\"}]}");
        assertThat(client.venues().list().firstPage().rows().get(0).getId()).isEqualTo(7L);
    }

    @Test
    void numbers_as_text_and_text_as_numbers_are_read() {
        server.then(
                200,
                "{\"data\":[{\"id\":\"7\",\"venue_id\":\"11\",\"volumecap\":5.5,\"upspeed\":\"10\",\"code\":1234}]}");
        var voucher = client.vouchers().list().firstPage().rows().get(0);
        assertThat(voucher.getVenueId()).isEqualTo(11L);
        assertThat(voucher.getVolumecap()).isEqualTo("5.5");
        assertThat(voucher.getUpspeed()).isEqualTo(10);
        assertThat(voucher.getCode()).isEqualTo("1234");
    }

    @Test
    void text_is_read_as_utf_8_whatever_the_charset_of_the_machine() {
        server.then(200, "{\"data\":[{\"address\":\"1 Rue de l'Été 🍳\"}]}");
        assertThat(client.venues().list().firstPage().rows().get(0).getAddress())
                .isEqualTo("1 Rue de l'Été 🍳");
    }

    @Test
    void compressed_responses_are_requested_and_read() {
        server.then(exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, 0);
            try (var body = new GZIPOutputStream(exchange.getResponseBody())) {
                body.write("{\"data\":[{\"id\":7}]}".getBytes(UTF_8));
            }
            exchange.close();
        });
        assertThat(client.venues().list().firstPage().rows().get(0).getId()).isEqualTo(7L);
        assertThat(server.requests().get(0).headers().getFirst("Accept-Encoding"))
                .isEqualTo("gzip");
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidRequestException",
        "401, UnauthorizedException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "405, InvalidRequestException",
        "407, UnexpectedResponseException",
        "409, ConflictException",
        "413, InvalidRequestException",
        "415, InvalidRequestException",
        "422, InvalidRequestException",
        "429, RateLimitedException",
        "500, ServerException",
        "503, ServerException",
        "302, UnexpectedResponseException"
    })
    void each_status_has_its_exception(int status, String name) {
        server.thenProblem(status, "some_code");
        var thrown = failure();
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(name);
        assertThat(thrown.status()).isEqualTo(status);
        assertThat(thrown.problem().orElseThrow().getCode()).isEqualTo("some_code");
        assertThat(thrown.requestId()).contains("r-1");
        assertThat(thrown).hasMessageStartingWith(list + ": status " + status + ", some_code: Why.");
    }

    @Test
    void an_invalid_request_lists_its_faults() {
        server.then(
                422,
                "{\"code\":\"invalid_parameters\","
                        + "\"errors\":[{\"parameter\":\"per_page\",\"code\":\"out_of_range\"}]}");
        var thrown = catchThrowableOfType(InvalidRequestException.class, this::venues);
        assertThat(thrown.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.getParameter()).isEqualTo("per_page");
            assertThat(fault.getCode()).isEqualTo("out_of_range");
        });
        server.then(422, "{\"message\":\"no\"}");
        assertThat(catchThrowableOfType(InvalidRequestException.class, this::venues)
                        .faults())
                .isEmpty();
    }

    @Test
    void an_error_page_that_is_not_json_keeps_its_status_and_is_not_quoted() {
        server.then(502, "<h1>Bad gateway</h1> " + KEY);
        var thrown = failure();
        assertThat(thrown).isInstanceOf(ServerException.class);
        assertThat(thrown.status()).isEqualTo(502);
        assertThat(thrown.problem()).isEmpty();
        assertThat(thrown.requestId()).contains("r-1");
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void a_key_that_a_server_repeats_is_redacted() {
        server.then(401, "{\"code\":\"invalid_api_key\",\"detail\":\"No such key: " + KEY + ".\"}");
        var thrown = failure();
        assertThat(thrown).hasMessage(list + ": status 401, invalid_api_key: No such key: [key].");
        assertThat(thrown.problem().orElseThrow().toString()).doesNotContain(KEY);
    }

    @Test
    void json_that_is_not_a_problem_is_not_taken_for_one() {
        server.then(500, "{\"error\":\"other\"}");
        var thrown = failure();
        assertThat(thrown).hasMessage(list + ": status 500");
        assertThat(thrown.problem()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {KEY, "{}", "[]", "''", "{\"data\":[null]}", "{\"data\":{\"id\":1}}"})
    void a_success_without_a_list_is_an_unexpected_response_and_quotes_nothing(String body) {
        server.then(200, body);
        var thrown = failure();
        assertThat(thrown).isInstanceOf(UnexpectedResponseException.class);
        assertThat(thrown.status()).isEqualTo(200);
        assertThat(thrown.requestId()).contains("r-1");
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void a_201_without_a_voucher_is_an_unexpected_response() {
        server.then(201, "{\"success\":true,\"data\":null}");
        assertThatThrownBy(() -> client.vouchers().create(NewVoucher.of("CODE", 1, 1)))
                .isInstanceOf(UnexpectedResponseException.class)
                .satisfies(thrown ->
                        assertThat(((GuestWifiException) thrown).status()).isEqualTo(201));
    }

    @Test
    void the_response_to_a_deletion_may_be_empty_but_not_say_that_it_failed() {
        server.then(204, "").then(200, "{\"success\":false}");
        client.vouchers().delete(1);
        assertThatThrownBy(() -> client.vouchers().delete(1)).isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void no_connection_is_status_0_and_does_not_reveal_the_key() {
        server.close();
        var thrown = failure();
        assertThat(thrown).isInstanceOf(ConnectionException.class);
        assertThat(thrown.status()).isZero();
        assertThat(thrown.requestId()).isEmpty();
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void the_stack_trace_of_an_exception_starts_with_the_caller() {
        server.thenProblem(404, "team_not_found");
        assertThat(trace(failure()).lines().skip(1).limit(8)).anyMatch(line -> line.contains("AnyServerTest.venues"));
    }

    @Test
    void another_team_is_named_in_query_and_form() {
        server.thenRows().then(201, "{\"data\":{\"id\":1}}").then(200, "{\"success\":true}");
        var north = client.forTeam("north");
        north.customers().list().firstPage();
        north.vouchers()
                .delete(north.vouchers().create(NewVoucher.of("CODE", 1, 1)).getId());
        assertThat(server.requests().get(0).query()).startsWith("slug=north&");
        assertThat(server.requests().get(1).body()).isEqualTo("slug=north&code=CODE&venue_id=1&number_of_days=1");
        assertThat(server.requests().get(2).path()).isEqualTo("/api/vouchers/1");
        assertThat(server.requests().get(2).query()).isEqualTo("slug=north");
    }

    private GuestWifiException failure() {
        return catchThrowableOfType(GuestWifiException.class, this::venues);
    }

    private void venues() {
        client.venues().list().firstPage();
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
