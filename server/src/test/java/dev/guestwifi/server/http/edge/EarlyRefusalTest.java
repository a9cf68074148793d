package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that is refused as soon as it is whole: it reaches no handler, and its connection goes on. */
class EarlyRefusalTest {
    private static final String REFUSED = "GET /refused HTTP/1.1\r\nHost: a\r\n\r\n";
    private static final String SERVED = "GET /served HTTP/1.1\r\nHost: a\r\n\r\n";

    private EdgeServer server;

    @BeforeEach
    void start() throws IOException {
        server = new EdgeServer(Duration.ofSeconds(10));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void the_connection_stays_open() throws IOException {
        try (Wire wire = server.connect()) {
            assertThat(wire.send(REFUSED).answer().status()).isEqualTo(404);
            assertThat(wire.send(REFUSED).answer().status()).isEqualTo(404);
            assertThat(wire.send(SERVED).answer().status()).isEqualTo(200);
        }
        assertThat(server.handled()).isEqualTo(1);
    }

    @Test
    void requests_sent_together_get_their_responses_in_order() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(REFUSED + SERVED + REFUSED + REFUSED + SERVED);
            for (int status : new int[] {404, 200, 404, 404, 200}) {
                assertThat(wire.answer().status()).isEqualTo(status);
            }
        }
    }

    @Test
    void a_post_is_refused_with_its_body_read() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send("POST /refused HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nGET /" + SERVED);
            assertThat(wire.answer().status()).isEqualTo(404);
            assertThat(wire.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_closing_request_is_answered_and_nothing_after_it() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send("GET /refused HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n" + SERVED);
            Wire.Answer answer = wire.answer();
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.all("Connection")).containsExactly("close");
            assertThat(wire.ends()).isTrue();
        }
        assertThat(server.handled()).isZero();
    }

    @Test
    void an_HTTP_1_0_client_is_told_whether_the_connection_stays_open() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send("GET /refused HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
            assertThat(wire.answer().all("Connection")).containsExactly("keep-alive");
            wire.send("GET /refused HTTP/1.0\r\n\r\n");
            assertThat(wire.answer().all("Connection")).containsExactly("close");
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void a_response_to_HEAD_has_the_length_of_the_body_but_no_body() throws IOException {
        try (Wire wire = server.connect()) {
            String id = "X-Request-Id: 1\r\n";
            Wire.Answer get =
                    wire.send(REFUSED.replace("\r\n\r\n", "\r\n" + id + "\r\n")).answer();
            wire.send("HEAD /refused HTTP/1.1\r\nHost: a\r\n" + id + "\r\n");
            assertThat(wire.answerToHead().all("Content-Length")).isEqualTo(get.all("Content-Length"));
            assertThat(wire.send(SERVED).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void a_status_has_its_usual_words() throws IOException {
        assertThat(server.answerTo(REFUSED.replace("/refused", EdgeServer.LIMITED))
                        .head())
                .startsWith("HTTP/1.1 429 Too Many Requests\r\n");
    }

    @Test
    void a_failure_is_a_500_that_tells_nothing() throws IOException {
        try (Wire wire = server.connect()) {
            Wire.Answer answer =
                    wire.send(REFUSED.replace("/refused", EdgeServer.FAILING)).answer();
            assertThat(answer.status()).isEqualTo(500);
            assertThat(answer.body()).contains("internal_error").doesNotContain("secret");
            assertThat(wire.send(SERVED).answer().status()).isEqualTo(200);
        }
    }

    @Test
    void many_requests_sent_at_once_all_get_their_responses() throws IOException {
        try (Wire wire = server.connect()) {
            wire.send(REFUSED.repeat(2_000));
            for (int i = 0; i < 2_000; i++) {
                assertThat(wire.answer().status()).isEqualTo(404);
            }
        }
    }
}
