package dev.guestwifi.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.error.GuestWifiException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text from a server cannot harm terminals or logs, or reveal the API key. */
@Timeout(60)
class HostileServerTest {
    private static final String KEY = ScriptedServer.KEY;
    private static final String NASTY = "a\u001b[31mb\r\nINFO c\u0000\u0007\u007f\u0085\u009bd\u202e\u2066\u2069\u200b"
            + "\u2028\u2029\ufeff\ud800e\udb40\udc41";
    /** The JDK refuses a header with any other of them, and quotes it. */
    private static final String ODD_HEADER = "a\u0085\u009bb\u00ad";

    private static final String NASTY_HEADER = "a\u001b[31m\u007f" + ODD_HEADER;

    private static final Logger LOG = Logger.getLogger("dev.guestwifi.client");

    private final ObjectMapper json = new ObjectMapper();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.setLevel(Level.ALL);
        LOG.setUseParentHandlers(false);
        LOG.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(handler);
        LOG.setUseParentHandlers(true);
        LOG.setLevel(null);
    }

    private static GuestWifiException failure(String url, int retries) {
        try (var client = GuestWifiClient.builder()
                .baseUrl(url)
                .apiKey(KEY)
                .options(options -> options.maxRetries(retries)
                        .requestTimeout(Duration.ofSeconds(5))
                        .backoff(Duration.ofMillis(1), Duration.ofMillis(1)))
                .build()) {
            return catchThrowableOfType(
                    GuestWifiException.class, () -> client.vouchers().delete(7));
        }
    }

    private static GuestWifiException failure(RawServer server) {
        try (server;
                var client = GuestWifiClient.builder()
                        .baseUrl(server.url())
                        .apiKey(KEY)
                        .options(options -> options.maxRetries(0))
                        .build()) {
            return catchThrowableOfType(
                    GuestWifiException.class, () -> client.venues().list().firstPage());
        }
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    /** Line breaks of the trace itself aside. */
    private static void assertPrintable(String text) {
        assertThat(text.replace(System.lineSeparator(), "").replace("\t", "").codePoints())
                .allMatch(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> false;
                    default -> true;
                });
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 404, 422, 429, 500, 503})
    void nothing_shown_harms_terminals_or_logs(int status) throws Exception {
        String body = json.writeValueAsString(Map.of(
                "success",
                false,
                "message",
                NASTY,
                "code",
                NASTY,
                "detail",
                NASTY,
                "title",
                NASTY,
                "errors",
                List.of(Map.of("parameter", NASTY, "detail", NASTY, "code", NASTY))));
        try (var server = new ScriptedServer()) {
            for (int i = 0; i < 2; i++) {
                server.then(
                        status, body, "X-Request-Id", ODD_HEADER, "Location", ODD_HEADER, "Content-Type", ODD_HEADER);
            }
            var thrown = failure(server.url(), 1);
            assertPrintable(String.valueOf(thrown.getMessage()));
            assertPrintable(trace(thrown));
            assertPrintable(thrown.requestId().orElseThrow());
            assertThat(thrown).hasMessageContaining("a\\u{1b}[31mb\\u{d}\\u{a}INFO c\\u{0}");
            assertThat(thrown.getMessage()).doesNotContain("\n");
            if (status != 200) {
                assertThat(thrown.problem().orElseThrow().getDetail()).isEqualTo(NASTY.replace('\ud800', '?'));
            }
        }
        assertThat(lines).isNotEmpty().allSatisfy(HostileServerTest::assertPrintable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 " + NASTY_HEADER + "\r\nContent-Type: " + NASTY_HEADER + "\r\n\r\n<",
                "HTTP/1.1 302 Found\r\nLocation: " + NASTY_HEADER + "\r\n\r\n",
                NASTY_HEADER + "\r\n\r\n",
                "HTTP/1.1 " + NASTY_HEADER + " 200\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + NASTY_HEADER + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\n" + NASTY_HEADER + ": x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: " + NASTY_HEADER + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + NASTY_HEADER + "\r\n",
                "HTTP/1.1 200 OK\r\nX-Request-Id: " + NASTY_HEADER + "\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Request-Id: \u001b" + KEY + "\r\n\r\n",
                "HTTP/1.1 200 " + KEY + "\r\n" + KEY + "\r\n\r\n",
                KEY + "\r\n\r\n",
            })
    void responses_that_are_not_http_are_shown_safely_too(String response) {
        var thrown = failure(RawServer.text(response));
        assertThat(thrown).isNotNull();
        assertPrintable(trace(thrown));
        assertThat(trace(thrown) + lines).doesNotContain(KEY);
        assertThat(lines).isNotEmpty().allSatisfy(HostileServerTest::assertPrintable);
    }

    @Test
    void a_message_is_short_however_much_the_server_says() throws Exception {
        String body = json.writeValueAsString(Map.of("code", "x".repeat(100_000), "detail", "y".repeat(100_000)));
        try (var server = new ScriptedServer()) {
            server.then(500, body, "X-Request-Id", "r".repeat(10_000));
            var thrown = failure(server.url(), 0);
            assertThat(thrown.getMessage()).hasSizeLessThan(700).endsWith("xxx...");
            assertThat(thrown.requestId().orElseThrow()).hasSize(500);
        }
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThan(700));
    }

    @Test
    void endless_header_fields_end_the_call_and_are_not_requested_again() {
        for (String field : List.of("X-More: " + "x".repeat(1000) + "\r\n", "y".repeat(1000))) {
            try (var server = RawServer.endless("HTTP/1.1 200 OK\r\n", field)) {
                assertThat(failure(server.url(), 1)).isInstanceOf(ConnectionException.class);
                assertThat(server.requests).hasValue(1);
                assertThat(server.sent.get()).isLessThan(16 << 20);
            }
        }
    }

    @Test
    void endless_interim_responses_end_the_call_and_are_not_requested_again() {
        try (var server = RawServer.endless("", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(50))) {
            assertThat(failure(server.url(), 1)).isInstanceOf(ConnectionException.class);
            assertThat(server.requests).hasValue(1);
            assertThat(server.sent.get()).isLessThan(16 << 20);
        }
    }
}
