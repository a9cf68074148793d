package dev.guestwifi.server.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.http.ApiServer.Reply;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Errors: which of several problems is told, and what a body must be to be read. */
class OrderOfProblemsTest {
    private static final URI PUBLIC = URI.create("https://wifi.example.com/guests");
    private static final ApiServer SERVER = new ApiServer(PUBLIC);
    private static final String NO_TEAM = "slug=nobody&number_of_days=1&code=X&venue_id=1";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Reply post(String type, String body, String... fields) {
        List<String> all = new ArrayList<>(List.of("Content-Type", type));
        all.addAll(List.of(fields));
        return SERVER.send("POST", "/vouchers", body.getBytes(UTF_8), all.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "Application/X-WWW-Form-UrlEncoded",
                "application/x-www-form-urlencoded;charset=UTF-8",
                "application/x-www-form-urlencoded; Charset=utf-8",
                "application/x-www-form-urlencoded ;\tCHARSET=\"Utf-8\"",
                "application/x-www-form-urlencoded; charset=\"utf\\-8\"",
                "application/x-www-form-urlencoded; boundary=x; charset=utf-8; a=\"b;charset=x\"",
                "application/x-www-form-urlencoded;",
                "application/x-www-form-urlencoded;;charset=utf-8; ",
            })
    void a_form_in_UTF_8_is_read_however_its_type_is_written(String type) {
        assertThat(post(type, "slug=NO").status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded; charset=utf8",
                "application/x-www-form-urlencoded; charset=utf-8x",
                "application/x-www-form-urlencoded; charset=us-ascii",
                "application/x-www-form-urlencoded; charset=iso-8859-1",
                "application/x-www-form-urlencoded; charset=",
                "application/x-www-form-urlencoded; charset=\"\"",
                "application/x-www-form-urlencoded; charset = utf-8",
                "application/x-www-form-urlencoded; charset=' utf-8'",
                "application/x-www-form-urlencoded; charset=\"utf-8",
                "application/x-www-form-urlencoded; charset=utf-8; charset=utf-8",
                "application/x-www-form-urlencoded; charset=utf-8; Charset=utf-16",
                "application/x-www-form-urlencoded, text/plain",
                "application/x-www-form-urlencoded charset=utf-8",
                "application/x-www-form-urlencodedx",
                "application/*",
                "*/*",
                "application / x-www-form-urlencoded",
                "application/json",
                "nonsense",
            })
    void any_other_type_or_charset_is_refused(String type) {
        assertThat(post(type, "slug=NO").told()).isEqualTo("415 unsupported_media_type");
    }

    @Test
    void a_body_in_another_coding_is_refused_after_the_key_and_before_the_parameters() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(SERVER.form().getBytes(UTF_8));
        }
        String[] fields = {"Content-Type", ApiServer.FORM, "Content-Encoding", "gzip"};
        Reply refused = SERVER.send("POST", "/vouchers", zipped.toByteArray(), fields);
        assertThat(refused.told()).isEqualTo("415 unsupported_media_type");
        assertThat(refused.all("Accept-Encoding")).containsExactly("identity");
        for (String coding : List.of("x-gzip", "br", "identity, gzip", "GZIP", "*")) {
            assertThat(post(ApiServer.FORM, "slug=NO", "Content-Encoding", coding)
                            .told())
                    .isEqualTo("415 unsupported_media_type");
        }
        assertThat(post(ApiServer.FORM, "slug=NO", "Content-Encoding", "identity", "Content-Encoding", "br")
                        .status())
                .isEqualTo(415);
        for (String none : List.of("identity", "IDENTITY", "", "identity, ,identity")) {
            assertThat(post(ApiServer.FORM, "slug=NO", "Content-Encoding", none).status())
                    .isEqualTo(422);
        }
        assertThat(post(ApiServer.FORM, "", "Content-Encoding", "gzip", "X-API-Key", "none")
                        .told())
                .isEqualTo("401 invalid_api_key");
    }

    @Test
    void the_first_problem_of_the_list_is_told() {
        String json = "application/json";
        assertThat(SERVER.get("/nowhere?x=%FF").told()).isEqualTo("400 malformed_request");
        assertThat(SERVER.send("PUT", "/nowhere", null, "X-API-Key", "none").told())
                .isEqualTo("404 not_found");
        assertThat(SERVER.send("PUT", "/vouchers", null, "X-API-Key", "none").told())
                .isEqualTo("405 method_not_allowed");
        assertThat(post(json, "{}", "X-API-Key", "none").told()).isEqualTo("401 invalid_api_key");
        assertThat(post(json, "{}", "Idempotency-Key", "a b").told()).isEqualTo("415 unsupported_media_type");
        assertThat(post(ApiServer.FORM, "slug=nobody", "X-API-Key", SERVER.otherTeamKey)
                        .status())
                .isEqualTo(422);
        assertThat(post(ApiServer.FORM, NO_TEAM, "X-API-Key", SERVER.otherTeamKey)
                        .told())
                .isEqualTo("403 team_not_allowed");
        assertThat(post(ApiServer.FORM, NO_TEAM, "X-API-Key", SERVER.readOnlyKey)
                        .told())
                .isEqualTo("404 team_not_found");
        assertThat(post(ApiServer.FORM, SERVER.form(), "X-API-Key", SERVER.readOnlyKey)
                        .told())
                .isEqualTo("403 read_only_key");
        String taken = SERVER.form();
        assertThat(SERVER.post(taken).status()).isEqualTo(201);
        assertThat(SERVER.post(taken.replace("venue_id=1", "venue_id=2")).told())
                .isEqualTo("422 invalid_parameters venue_id unknown_venue");
        assertThat(SERVER.post(taken).told()).isEqualTo("409 code_taken code code_taken");
    }

    @Test
    void a_problem_has_the_members_of_the_contract_and_errors_only_on_422_and_the_taken_code() {
        List<String> members = List.of("type", "title", "status", "detail", "code", "request_id", "success", "message");
        List<String> withErrors = new ArrayList<>(members);
        withErrors.add("errors");
        String taken = SERVER.form();
        SERVER.post(taken);
        List<Reply> problems = List.of(
                SERVER.get("/customers?x=%FF"),
                SERVER.get("/customers?slug=default", "X-API-Key", "none"),
                SERVER.get("/nowhere"),
                SERVER.send("PATCH", "/venues", null),
                SERVER.get("/customers?slug=nobody"),
                SERVER.send("DELETE", "/vouchers/x?slug=default", null),
                post("text/plain", ""),
                SERVER.get("/customers"),
                SERVER.post(taken));
        for (Reply problem : problems) {
            JsonNode json = problem.json();
            assertThat(problem.all("Content-Type")).containsExactly("application/problem+json");
            List<String> names = new ArrayList<>();
            json.fieldNames().forEachRemaining(names::add);
            boolean hasErrors = problem.status() == 422 || problem.status() == 409;
            assertThat(names).containsExactlyInAnyOrderElementsOf(hasErrors ? withErrors : members);
            assertThat(json.path("status").asInt()).isEqualTo(problem.status());
            assertThat(json.path("type").asText())
                    .isEqualTo(PUBLIC + "/problems/" + json.path("code").asText());
            assertThat(json.path("message")).isEqualTo(json.path("detail"));
            assertThat(json.path("success").asText()).isEqualTo("false");
            assertThat(problem.all("X-Request-Id"))
                    .containsExactly(json.path("request_id").asText());
        }
    }
}
