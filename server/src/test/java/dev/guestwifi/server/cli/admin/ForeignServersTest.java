package dev.guestwifi.server.cli.admin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that reach something else than a server of ours, or whose output nobody takes. */
class ForeignServersTest {
    private static final String MADE = """
            {"csrf_token": "t", "key": "gwf_x", "api_key": {"id": 7, "label": "x", "access": "read_only"}}""";

    private HttpServer stranger;
    private String url;

    @BeforeEach
    void start() throws IOException {
        stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.start();
        url = "http://127.0.0.1:" + stranger.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        stranger.stop(0);
    }

    private void answer(int status, String media, String body) {
        stranger.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", media);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | text/html                | <h1>Welcome</h1>
                    404 | text/html                | <h1>Not here</h1>
                    302 | text/html                | ''
                    200 | application/json         | <h1>Welcome</h1>
                    200 | application/json         | null
                    201 | application/json         | {}
                    201 | application/json         | {"csrf_token": "t"}
                    204 | application/json         | ''
                    401 | application/problem+json | {}
                    502 | application/problem+json | <h1>Bad gateway</h1>
                    """)
    void an_answer_of_something_else_is_told_in_a_line(int status, String media, String body) {
        answer(status, media, body);
        for (String command : new String[] {"list", "create --label x", "rotate 4"}) {
            Keys refused = Keys.run((command + " --url " + url).split(" "));
            assertThat(refused.status()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err())
                    .startsWith(url + " answered")
                    .contains("but not as a Guest WiFi server does")
                    .hasLineCount(1);
        }
    }

    @Test
    void silence_is_told_in_a_line() {
        stop();
        Keys refused = Keys.run("list", "--url", url);
        assertThat(refused).isEqualTo(new Keys("", "No response from " + url + ": Connection refused", 1));
        assertThat(Keys.run("list", "--url", "https://wifi.invalid").err())
                .isEqualTo("No response from https://wifi.invalid: there is no such host");
    }

    @Test
    void a_key_that_the_output_did_not_take_is_named_by_its_id_and_not_shown() {
        answer(201, "application/json", MADE);
        Keys lost = Keys.run(new Full(), "create", "--label", "x", "--url", url);
        assertThat(lost.status()).isEqualTo(1);
        assertThat(lost.err())
                .contains("Key 7 was made")
                .doesNotContain("gwf_x")
                .hasLineCount(1);
    }

    /** As a disk without space. */
    private static final class Full extends Writer {
        @Override
        public void write(char[] characters, int start, int length) throws IOException {
            throw new IOException("No space left on device");
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return "";
        }
    }
}
