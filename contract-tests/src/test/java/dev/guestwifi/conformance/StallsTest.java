package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Nobody is kept waiting by those who keep the server waiting. */
class StallsTest {
    private static final String VENUES = "/venues?slug=default";
    /** The server waits 10 seconds for a body, and 20 for somebody who does not read. */
    private static final Duration BEFORE_THE_STALLED_END = Duration.ofSeconds(8);

    private static final TestServer SERVER =
            new TestServer().customerAt("2025-01-01T00:00:00Z").start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void stalled_bodies_do_not_delay_others() throws IOException {
        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                Socket socket = new Socket(SERVER.uri().getHost(), SERVER.uri().getPort());
                socket.getOutputStream()
                        .write("POST /api/vouchers HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\n"
                                .getBytes(ISO_8859_1));
                stalled.add(socket);
            }
            Response response = SERVER.request().get(VENUES);
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(Duration.ofMillis(response.time())).isLessThan(BEFORE_THE_STALLED_END);
            System.out.println("GET under 200 stalled POSTs: " + response.time() + " ms");
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    /** More answers than the buffers of a connection hold, on more connections than the server has workers. */
    @Test
    void answers_that_are_not_read_do_not_delay_others() throws IOException {
        String requests = "GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: h\r\n\r\n".repeat(100);
        List<Socket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 8; i++) {
                Socket socket = new Socket(SERVER.uri().getHost(), SERVER.uri().getPort());
                socket.getOutputStream().write(requests.getBytes(ISO_8859_1));
                deaf.add(socket);
            }
            for (int i = 0; i < 20; i++) {
                Response response = SERVER.request().get(VENUES);
                assertThat(response.statusCode()).isEqualTo(200);
                assertThat(Duration.ofMillis(response.time())).isLessThan(BEFORE_THE_STALLED_END);
            }
        } finally {
            for (Socket socket : deaf) {
                socket.close();
            }
        }
    }
}
