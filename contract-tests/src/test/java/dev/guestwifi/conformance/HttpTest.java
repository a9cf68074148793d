package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only bytes as they are can ask of the server, and what it does where the contract leaves it free. */
class HttpTest {
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

    @ParameterizedTest
    @ValueSource(strings = {"/vouchers/1;a=b", "/%2e%2e/api/venues", "/%5C", "/%00"})
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
    @ValueSource(
            strings = {
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
        assertThat(response.time())
                .as("ms, less than the server waits for requests")
                .isLessThan(8000);
    }
}
