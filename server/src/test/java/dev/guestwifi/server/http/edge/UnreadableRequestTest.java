package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnreadableRequestTest {
    private static final String HOST = "Host: a\r\n";
    private static final String POST = "POST / HTTP/1.1\r\n" + HOST;
    private static final String FORM = POST + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ";

    private static EdgeServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new EdgeServer(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<String> malformed() {
        return Stream.concat(
                Stream.of(
                                "/%zz",
                                "/a?b=%2", "/%", "/%ff", "/?a=%c3", "/\u00c3\u00a9", "/\u0000", "/\u0001", "/a#b", "a")
                        .map(target -> "GET " + target + " HTTP/1.1\r\n" + HOST + "\r\n"),
                Stream.of(
                        "nonsense\r\n\r\n",
                        "GET /\r\n\r\n",
                        "GET / HTTP/2.0\r\n" + HOST + "\r\n",
                        "GET / HTTP/1.2\r\n" + HOST + "\r\n",
                        "GET  / HTTP/1.1\r\n" + HOST + "\r\n",
                        "GET / HTTP/1.1\nHost: a\n\n",
                        "GET / HTTP/1.1\r\n" + HOST + "A : b\r\n\r\n",
                        "GET / HTTP/1.1\r\n" + HOST + "A: \u0001\r\n\r\n",
                        "GET / HTTP/1.1\r\n" + HOST + "A: b\rc\r\n\r\n",
                        "GET / HTTP/1.1\r\n" + HOST + "A: b\r\n c\r\n\r\n",
                        POST + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        POST + "Transfer-Encoding: gzip\r\n\r\n",
                        POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                        POST + "Transfer-Encoding: chunked\r\n\r\nx\r\n",
                        POST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
                        POST + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
                        POST + "Content-Length: -5\r\n\r\n",
                        POST + "Content-Length: +5\r\n\r\nabcde",
                        FORM + "5\r\n\r\na=%zz",
                        FORM + "3\r\n\r\na=\u00ff",
                        FORM + "5\r\n\r\na=%ff"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void a_request_that_cannot_be_read_is_refused(String request) throws IOException {
        refused(server.answerTo(request), 400, "malformed_request");
    }

    @Test
    void the_connection_of_a_refused_request_is_closed_without_another_response() throws IOException {
        try (Wire wire = server.connect()) {
            refused(wire.send("BAD\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n").answer(), 400, "malformed_request");
            assertThat(wire.ends()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Host:\r\n",
                "Host: a\r\nHost: a\r\n",
                "Host: a b\r\n",
                "Host: a/b\r\n",
                "Host: a:x\r\n",
                "Host: a:99999\r\n",
                "Host: u@a\r\n",
                "Host: [::::]\r\n",
                "Host: [::1\r\n",
                "Host: a:b:1\r\n",
                "Host: a\u00e9\r\n",
                "Host: %4\r\n"
            })
    void exactly_one_valid_host_is_required_in_every_form_of_the_target(String host) throws IOException {
        refused(server.answerTo("GET / HTTP/1.1\r\n" + host + "\r\n"), 400, "malformed_request");
        refused(server.answerTo("GET http://a/ HTTP/1.1\r\n" + host + "\r\n"), 400, "malformed_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a:80",
                "127.0.0.1:8080",
                "[::1]:80",
                "guest-wifi.example.",
                "guest_wifi",
                "guest_wifi:8080",
                "a:",
                "1.2.3.999",
                "..."
            })
    void a_host_with_or_without_a_port_is_valid(String host) throws IOException {
        assertThat(server.answerTo("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 65537\r\n", "Expect: 100-continue\r\nContent-Length: 65537\r\n"})
    void a_body_over_the_limit_is_refused_before_it_is_sent(String length) throws IOException {
        refused(server.answerTo(POST + length + "\r\n"), 413, "body_too_large");
    }

    @Test
    void a_body_over_the_limit_is_refused_while_its_chunks_arrive() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n10000\r\n" + "x".repeat(65_536) + "\r\n1\r\n");
            refused(wire.answer(), 413, "body_too_large");
        }
    }

    @Test
    void a_body_that_is_all_framing_is_refused_too() throws IOException {
        String chunk = "1;" + "x".repeat(1000) + "\r\na\r\n";
        try (Wire wire = server.connect()) {
            wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(300));
            refused(wire.answer(), 413, "body_too_large");
        }
    }

    @Test
    void a_body_of_exactly_the_limit_is_accepted() throws IOException {
        String request = POST + "Content-Length: 65536\r\n\r\n" + "x".repeat(65_536);
        assertThat(server.answerTo(request).body()).endsWith("body=65536 bytes");
    }

    @Test
    void a_target_that_is_too_long_is_refused() throws IOException {
        refused(server.answerTo("GET /" + "x".repeat(8192) + " HTTP/1.1\r\n" + HOST + "\r\n"), 414, "uri_too_long");
    }

    @Test
    void as_many_header_fields_as_a_client_may_send_are_accepted_with_those_that_a_proxy_adds() throws IOException {
        String many = "A: b\r\n".repeat(100) + "X-Forwarded-For: 192.0.2.1\r\n";
        String large = "A: " + "x".repeat(16 * 1024 - 5) + "\r\nX-Forwarded-For: 192.0.2.1\r\n";
        for (String fields : List.of(many, large)) {
            assertThat(server.answerTo("GET / HTTP/1.1\r\n" + HOST + fields + "\r\n")
                            .status())
                    .isNotEqualTo(431);
        }
    }

    @Test
    void headers_that_are_too_large_are_refused() throws IOException {
        String many = "A: b\r\n".repeat(128);
        refused(server.answerTo("GET / HTTP/1.1\r\n" + HOST + many + "\r\n"), 431, "headers_too_large");
        String large = "A: " + "x".repeat(28 * 1024);
        refused(server.answerTo("GET / HTTP/1.1\r\n" + HOST + large + "\r\n\r\n"), 431, "headers_too_large");
    }

    @Test
    void requests_within_the_limits_are_not_refused_by_grizzly() throws IOException {
        String request = "GET /" + "\\".repeat(8000) + " HTTP/1.1\r\n" + HOST + "B: c\r\n".repeat(98) + "A: "
                + "x".repeat(14_000) + "\r\n\r\n";
        assertThat(server.answerTo(request).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../x",
                "/a/..",
                "/.",
                "//",
                "/a//b",
                "/a;jsessionid=b",
                "/%2e",
                "/a/%2E./b",
                "/.%2e",
                "/a/%2e%2E"
            })
    void a_path_that_grizzly_would_resolve_is_not_found(String path) throws IOException {
        refused(server.answerTo("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n"), 404, "not_found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%2f", "/%5c", "/\\", "/%00", "/...", "/a/....", "/.../b"})
    void a_path_that_only_looks_like_another_one_reaches_the_handler_as_it_is(String path) throws IOException {
        Wire.Answer answer = server.answerTo("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .startsWith("GET "
                        + path.replace("\\", "%5C")
                                .replaceAll("%(2f|5c|5C|00)", "%25$1")
                                .replaceFirst("/\\.\\.", "/%252E.")
                        + ' ');
    }

    private static void refused(Wire.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.head()).isEqualTo(status);
        assertThat(answer.all("Content-Type")).containsExactly("application/problem+json");
        assertThat(answer.all("Connection")).containsExactly("close");
        assertThat(answer.body()).contains("\"code\":\"" + code + '"');
        ResponseHeadersTest.assertSigned(answer);
    }
}
