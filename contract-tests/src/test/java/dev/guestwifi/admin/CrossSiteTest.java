package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.contract.Operation;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites, and cookies without their token, change nothing. */
class CrossSiteTest {
    private static final AdminServer SERVER = AdminServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Operation> changing() {
        return ContractFilter.CONTRACT.operations().stream()
                .filter(operation -> !operation.method().equals("GET"));
    }

    static Stream<Operation> changingInSession() {
        return changing().filter(operation -> !operation.id().equals("createSession"));
    }

    private static Response send(RequestSpecification request, Operation operation) {
        return request.request(
                Method.valueOf(operation.method()), operation.path().replace("{keyId}", "1"));
    }

    private static void assertRefused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(Members.code(answer)).isEqualTo(code);
    }

    @ParameterizedTest
    @MethodSource("changingInSession")
    void a_stolen_cookie_changes_nothing_without_its_token(Operation operation) {
        Admin admin = SERVER.signedIn();
        Admin other = SERVER.signedIn();

        assertRefused(send(admin.looking(), operation), 403, "invalid_csrf_token");
        for (String token : new String[] {
            "",
            "x",
            other.token,
            admin.token + "x",
            admin.token.substring(1),
            admin.cookie,
            admin.token + "," + admin.token
        }) {
            assertRefused(send(admin.looking().header("X-CSRF-Token", token), operation), 403, "invalid_csrf_token");
        }
        assertRefused(
                send(admin.looking().header("X-CSRF-Token", admin.token, other.token), operation),
                403,
                "invalid_csrf_token");
    }

    @ParameterizedTest
    @MethodSource("changingInSession")
    void a_token_without_its_cookie_is_nobody(Operation operation) {
        Admin admin = SERVER.signedIn();

        assertRefused(send(SERVER.anonymous().header("X-CSRF-Token", admin.token), operation), 401, "not_signed_in");
    }

    @Test
    void the_token_counts_in_its_header_only() {
        Admin admin = SERVER.signedIn();

        assertRefused(
                admin.looking()
                        .contentType(Form.TYPE)
                        .body(Form.of("X-CSRF-Token", admin.token, "csrf_token", admin.token))
                        .post("/teams?X-CSRF-Token=" + admin.token),
                403,
                "invalid_csrf_token");
    }

    @ParameterizedTest
    @MethodSource("changing")
    void a_page_of_another_site_changes_nothing_and_signs_nobody_in(Operation operation) {
        Admin admin = SERVER.signedIn();
        String own = SERVER.uri().toString();

        for (String origin : new String[] {
            "https://evil.example.com",
            "null",
            "",
            own.replace("http", "https"),
            own + "/",
            own + ".example.com",
            "http://127.0.0.1",
            own + ", " + own
        }) {
            assertRefused(send(admin.changing().header("Origin", origin), operation), 403, "wrong_origin");
        }
        for (String site : new String[] {"cross-site", "same-site", "Same-Origin", ""}) {
            assertRefused(send(admin.changing().header("Sec-Fetch-Site", site), operation), 403, "wrong_origin");
        }
        assertRefused(
                send(admin.changing().header("Sec-Fetch-Site", "cross-site").header("Origin", own), operation),
                403,
                "wrong_origin");
        assertThat(admin.isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "same-origin", "none"})
    void a_page_of_this_site_may(String site) {
        RequestSpecification signIn = SERVER.form(Form.of("password", AdminServer.PASSWORD))
                .header("Origin", SERVER.uri().toString());
        if (!site.isEmpty()) {
            signIn.header("Sec-Fetch-Site", site);
        }
        Admin admin = new Admin(SERVER, signIn.post("/session"));

        assertThat(admin.changing()
                        .header("Origin", SERVER.uri().toString())
                        .delete("/session")
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource({
        "https://wifi.example.com,https://wifi.example.com",
        "https://wifi.example.com/,https://wifi.example.com",
        "https://wifi.example.com:8443/guests,https://wifi.example.com:8443",
        "https://WiFi.example.com:443,https://wifi.example.com",
        "http://wifi.example.com:80,http://wifi.example.com"
    })
    void the_site_is_that_of_the_public_address(String publicUrl, String origin) {
        try (AdminServer server = AdminServer.at(publicUrl)) {
            String form = Form.of("password", AdminServer.PASSWORD);

            assertThat(server.form(form)
                            .header("Origin", origin)
                            .post("/session")
                            .statusCode())
                    .isEqualTo(201);
            assertRefused(
                    server.form(form).header("Origin", server.uri().toString()).post("/session"), 403, "wrong_origin");
            assertRefused(
                    server.form(form)
                            .header("Host", "evil.example.com")
                            .header("Origin", "http://evil.example.com")
                            .post("/session"),
                    403,
                    "wrong_origin");
        }
    }

    @Test
    void scripts_of_other_sites_are_not_let_in_beforehand() {
        Response preflight = SERVER.anonymous()
                .header("Origin", "https://evil.example.com")
                .header("Access-Control-Request-Method", "DELETE")
                .header("Access-Control-Request-Headers", "x-csrf-token")
                .options("/session");

        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers()).noneMatch(header -> header.getName().startsWith("Access-Control"));
    }
}
