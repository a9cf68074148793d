package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The order of errors that the contract states: every request here has all faults from one on. */
class OrderOfFaultsTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Admin ADMIN = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static void assertAnswer(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(Members.code(answer)).isEqualTo(code);
    }

    private static RequestSpecification fromElsewhere() {
        return SERVER.anonymous().header("Origin", "https://evil.example.com").contentType("text/plain");
    }

    @Test
    void what_cannot_be_read_comes_first() {
        assertAnswer(fromElsewhere().body("x").post("/nowhere?x=%ff"), 400, "malformed_request");
        assertAnswer(fromElsewhere().body("x".repeat(70_000)).post("/nowhere"), 413, "body_too_large");
        assertAnswer(fromElsewhere().get("/nowhere?x=" + "x".repeat(9000)), 414, "uri_too_long");
        assertAnswer(fromElsewhere().header("X", "x".repeat(30_000)).get("/nowhere"), 431, "headers_too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/keys/",
                "/Keys",
                "/session/1",
                "/keys/1/2",
                "/keys;a=b",
                "/keys/1;a=b",
                "",
                "/",
                "/%2e%2e/keys"
            })
    void then_an_unknown_path(String path) {
        assertAnswer(fromElsewhere().body("x").post(path), 404, "not_found");
    }

    @Test
    void then_an_unknown_method() {
        assertAnswer(fromElsewhere().body("x").request(Method.PUT, "/keys/x"), 405, "method_not_allowed");
        assertAnswer(fromElsewhere().body("x").delete("/teams"), 405, "method_not_allowed");
        assertThat(fromElsewhere().get("/keys/1").header("Allow")).isEqualTo("DELETE, OPTIONS");
    }

    @Test
    void then_another_site_then_no_session_then_a_wrong_token_then_the_media_type() {
        for (String path : new String[] {"/keys", "/keys/x/rotations", "/teams"}) {
            assertAnswer(fromElsewhere().body("x").post(path), 403, "wrong_origin");
            assertAnswer(SERVER.anonymous().contentType("text/plain").body("x").post(path), 401, "not_signed_in");
            assertAnswer(ADMIN.looking().contentType("text/plain").body("x").post(path), 403, "invalid_csrf_token");
            assertAnswer(
                    ADMIN.changing().contentType("text/plain").body("x").post(path), 415, "unsupported_media_type");
        }
        assertAnswer(fromElsewhere().body("x").post("/session"), 403, "wrong_origin");
        assertAnswer(
                SERVER.anonymous().contentType("text/plain").body("x").post("/session"), 415, "unsupported_media_type");
        assertAnswer(fromElsewhere().delete("/keys/x"), 403, "wrong_origin");
        assertAnswer(SERVER.anonymous().delete("/keys/x"), 401, "not_signed_in");
        assertAnswer(ADMIN.looking().delete("/keys/x"), 403, "invalid_csrf_token");
    }

    @Test
    void then_parameters_then_what_they_name() {
        String id = SERVER.formId();
        ADMIN.form("label", "Till", "access", "read_only", "form_id", id).post("/keys");

        assertAnswer(ADMIN.form("form_id", id).post("/keys/x/rotations"), 422, "invalid_parameters");
        assertAnswer(ADMIN.form("form_id", id, "label", "Till").post("/keys"), 422, "invalid_parameters");
        assertAnswer(ADMIN.form("slug", "default").post("/teams"), 422, "invalid_parameters");
        assertAnswer(
                ADMIN.form("overlap_hours", "0", "form_id", SERVER.formId()).post("/keys/x/rotations"),
                404,
                "key_not_found");
        assertAnswer(ADMIN.changing().delete("/keys/x"), 404, "key_not_found");
    }

    @Test
    void no_session_is_told_before_a_key_that_is_not_there() {
        assertAnswer(SERVER.anonymous().delete("/keys/999"), 401, "not_signed_in");
        assertAnswer(ADMIN.changing().delete("/keys/999"), 404, "key_not_found");
    }
}
