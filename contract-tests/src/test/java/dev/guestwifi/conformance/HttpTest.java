package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rules: Methods and paths, Bytes, Accept, Conditional, Every answer; § Which answer wins. */
class HttpTest {
    private static final String VENUES = "/venues?slug=default";
    private static final TestServer SERVER =
            new TestServer().customerAt("2025-01-01T00:00:00Z").start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Sends bytes as they are and reads until the server closes. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(SERVER.uri().getHost(), SERVER.uri().getPort())) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    @Test
    void HEAD_is_GET_without_the_body() {
        Response get = SERVER.request().get(VENUES);
        Response head = SERVER.request().head(VENUES);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.asString()).isEmpty();
        for (String name : List.of("ETag", "Link", "Content-Length", "Content-Type", "Cache-Control")) {
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/customers,'GET, HEAD, OPTIONS'",
        "/customer-visits,'GET, HEAD, OPTIONS'",
        "/venues,'GET, HEAD, OPTIONS'",
        "/vouchers,'GET, HEAD, OPTIONS, POST'",
        "/vouchers/1,'DELETE, OPTIONS'"
    })
    void OPTIONS_needs_no_key_and_tells_the_methods_that_405_tells(String path, String allow) {
        Response options = SERVER.anonymous().options(path);
        Response patch = SERVER.anonymous().patch(path);
        assertThat(options.statusCode()).isEqualTo(204);
        assertThat(options.header("Allow")).isEqualTo(allow);
        assertThat(patch.statusCode()).isEqualTo(405);
        assertThat(patch.header("Allow")).isEqualTo(allow);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/venues/",
                "/venues;a=b",
                "/Venues",
                "/vouchers/1/2",
                "/vouchers/1;a=b",
                "/venues%2F",
                "/%2e%2e/api/venues",
                "/%5C",
                "/%00",
                ""
            })
    void other_paths_are_not_found_even_without_a_key(String path) {
        Response response = SERVER.anonymous().get(path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("code")).isEqualTo("not_found");
    }

    @Test
    void two_slashes_are_not_one() throws IOException {
        assertThat(raw("GET /api//venues?slug=default HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404 ");
    }

    @Test
    void a_path_outside_the_API_is_not_found_as_a_problem_too() {
        Response response = SERVER.anonymous().baseUri(SERVER.uri().toString()).get("/elsewhere");
        assertThat(response.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/problem+json", "image/png;q=x", "nonsense"})
    void Accept_is_never_consulted(String accept) {
        assertThat(SERVER.request().accept(accept).get(VENUES).contentType()).isEqualTo("application/json");
        assertThat(SERVER.request().accept(accept).get("/venues").contentType()).isEqualTo("application/problem+json");
    }

    @Test
    void an_unchanged_list_is_not_sent_again() {
        String tag = SERVER.request().get(VENUES).header("ETag");
        assertThat(tag).startsWith("W/\"");
        for (String known : List.of(tag, "*", "\"x\", " + tag, tag.substring(2))) {
            Response response = SERVER.request().header("If-None-Match", known).get(VENUES);
            assertThat(response.statusCode()).as(known).isEqualTo(304);
            assertThat(response.header("ETag")).isEqualTo(tag);
        }
        assertThat(SERVER.request().header("If-None-Match", "\"x\"").get(VENUES).statusCode())
                .isEqualTo(200);
        assertThat(SERVER.anonymous().header("If-None-Match", "*").get(VENUES).statusCode())
                .isEqualTo(401);
    }

    @Test
    void every_answer_names_its_request() {
        assertThat(SERVER.request().header("X-Request-Id", "mine-1").get(VENUES).header("X-Request-Id"))
                .isEqualTo("mine-1");
        assertThat(SERVER.request()
                        .header("X-Request-Id", "not mine")
                        .get(VENUES)
                        .header("X-Request-Id"))
                .isNotBlank()
                .isNotEqualTo("not mine");
    }

    @Test
    void lists_may_be_kept_privately_and_nothing_else() {
        assertThat(SERVER.request().get(VENUES).headers().getValues("Cache-Control"))
                .containsExactly("private, no-cache");
        assertThat(SERVER.request()
                        .header("If-None-Match", "*")
                        .get(VENUES)
                        .headers()
                        .getValues("Cache-Control"))
                .containsExactly("private, no-cache");
        assertThat(SERVER.anonymous().get(VENUES).headers().getValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(SERVER.request().get(VENUES).header("Vary")).isEqualTo("X-API-Key");
        assertThat(SERVER.request().get(VENUES).header("X-Content-Type-Options"))
                .isEqualTo("nosniff");
        assertThat(SERVER.request().get(VENUES).header("Server")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "multipart/form-data",
                "application/x-www-form-urlencoded; charset=iso-8859-1",
                "application/x-www-form-urlencoded; charset=bogus",
                "nonsense"
            })
    void another_media_type_or_charset_is_415_after_the_key_and_before_the_parameters(String type) throws IOException {
        String answer = raw("POST /api/vouchers HTTP/1.1\r\nHost: h\r\nX-API-Key: " + SERVER.instanceKey
                + "\r\nContent-Type: " + type + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b");
        assertThat(answer).startsWith("HTTP/1.1 415").contains("unsupported_media_type");
        assertThat(raw("POST /api/vouchers HTTP/1.1\r\nHost: h\r\nContent-Type: " + type
                        + "\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b"))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void the_charset_may_be_UTF_8_by_name() {
        assertThat(SERVER.request()
                        .contentType("application/x-www-form-urlencoded; charset=utf-8")
                        .body("slug=default")
                        .post("/vouchers")
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/venues?slug=%zz HTTP/1.1\r\nHost: h",
                "GET /api/venues?slug=%ff HTTP/1.1\r\nHost: h",
                "GET /api/%zz HTTP/1.1\r\nHost: h",
                "GET /api/venues?slug=default HTTP/1.1",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: a/b",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost : h",
                "GET /api/venues?slug=default HTTP/1.1\nHost: h",
                "GET /api/venues?slug=default#x HTTP/1.1\r\nHost: h",
                "GET /api/venues?slug=default HTTP/2.0\r\nHost: h",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: h\r\nX: \u0001",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nTransfer-Encoding: chunked",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip",
                "GET /api/venues?slug=default HTTP/1.1\r\nHost: h\r\nContent-Length: -1",
                "nonsense"
            })
    void an_unreadable_request_is_400_and_a_problem(String head) throws IOException {
        assertThat(raw(head + "\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json", "malformed_request", "X-Request-Id: ");
    }

    @Test
    void requests_that_are_too_large_are_told_so() throws IOException {
        String head = "GET /api/venues HTTP/1.1\r\nHost: h\r\n";
        assertThat(raw("POST /api/vouchers HTTP/1.1\r\nHost: h\r\nContent-Length: 65537\r\n\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(raw("POST /api/vouchers HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n10001\r\n"))
                .startsWith("HTTP/1.1 413 ");
        assertThat(raw("GET /api/venues?x=" + "a".repeat(9000) + " HTTP/1.1\r\nHost: h\r\n\r\n"))
                .startsWith("HTTP/1.1 414 ");
        assertThat(raw(head + "X: " + "a".repeat(30_000) + "\r\n\r\n")).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void an_upgrade_on_offer_is_not_taken_and_costs_nothing() {
        Response response = SERVER.request()
                .header("Connection", "Upgrade, HTTP2-Settings")
                .header("Upgrade", "h2c")
                .header("HTTP2-Settings", "AAMAAABkAAQAAP__")
                .contentType("application/x-www-form-urlencoded")
                .body("slug=default")
                .request(Method.POST, "/vouchers");
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.time()).isLessThan(1000);
    }
}
