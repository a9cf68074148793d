package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";

    private static EdgeServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new EdgeServer(Duration.ofSeconds(10));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HT",
                "GET / HTTP/1.1\r\nHost: a\r\nX-Re",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\na",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\na"
            })
    void a_request_that_stalls_past_its_deadline_is_timed_out(String start) throws IOException {
        try (EdgeServer impatient = new EdgeServer(Duration.ofMillis(50));
                Wire wire = impatient.connect()) {
            Wire.Answer answer = wire.send(start).answer();
            assertThat(answer.status()).isEqualTo(408);
            assertThat(answer.body()).contains("\"code\":\"request_timeout\"");
            ResponseHeadersTest.assertSigned(answer);
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void a_timed_out_request_keeps_its_id() throws IOException {
        try (EdgeServer impatient = new EdgeServer(Duration.ofMillis(50))) {
            Wire.Answer answer = impatient.answerTo(POST + "X-Request-Id: mine\r\nContent-Length: 2\r\n\r\na");
            assertThat(answer.all("X-Request-Id")).containsExactly("mine");
        }
    }

    @Test
    void an_upgrade_to_http2_is_an_ordinary_request() throws IOException {
        String upgrade = "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n";
        try (Wire wire = server.connect()) {
            Wire.Answer answer =
                    wire.send(POST + upgrade + "Content-Length: 3\r\n\r\na=b").answer();
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).endsWith("body=a=b");
            assertThat(wire.send(GET).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_request_that_expects_100_continue_gets_it() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(POST + "Expect: 100-continue\r\nContent-Length: 1\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(100);
            assertThat(wire.send("a").answer().body()).endsWith("body=a");
        }
    }

    @Test
    void a_body_in_chunks_is_put_together() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n1;x=y\r\na\r\n").send("2\r\nbc\r\n0\r\nT: u\r\n\r\n");
            assertThat(wire.answer().body()).endsWith("body=abc");
            assertThat(wire.send(GET).answer().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE", "POST"})
    void a_body_is_accepted_with_any_method_and_the_connection_stays_open(String method) throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(method + " / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(wire.send(GET).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void pipelined_requests_are_answered_in_order() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(
                    "GET /1 HTTP/1.1\r\nHost: a\r\n\r\n" + POST + "Content-Length: 3\r\n\r\nabc" + "BAD\r\n\r\n" + GET);
            assertThat(wire.answer().body()).startsWith("GET /1 ");
            assertThat(wire.answer().body()).endsWith("body=abc");
            assertThat(wire.answer().status()).isEqualTo(400);
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void a_connection_serves_any_number_of_requests() throws IOException {
        try (Wire wire = server.connect()) {
            for (int i = 0; i < 1000; i++) {
                assertThat(wire.send(GET).answer().all("Connection")).isEmpty();
            }
        }
    }

    @Test
    void a_request_may_arrive_byte_by_byte() throws IOException {
        try (Wire wire = server.connect()) {
            for (char next : (POST + "Content-Length: 3\r\n\r\nabc").toCharArray()) {
                wire.send(String.valueOf(next));
            }
            assertThat(wire.answer().body()).endsWith("body=abc");
        }
    }

    @Test
    void a_request_with_connection_close_closes_the_connection() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            assertThat(wire.answer().status()).isEqualTo(200);
            assertThat(wire.ends()).isTrue();
        }
    }
}
