package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.ops.AccessLogLine.Name;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** The lines of the logger {@code guest-wifi.access} after known requests. */
@Timeout(120)
class AccessLogTest {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Logger logger = (Logger) LoggerFactory.getLogger("guest-wifi.access");
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getFormattedMessage());
        }
    };

    @BeforeEach
    void listen() {
        appender.start();
        logger.setLevel(Level.INFO);
        logger.setAdditive(false);
        logger.addAppender(appender);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(appender);
        logger.setLevel(null);
        logger.setAdditive(true);
    }

    private static OperatedServer server(AccessLogFormat format) {
        return new OperatedServer(OperatedServer.watched(format, Duration.ZERO));
    }

    private List<String> lines(int count) {
        OperatedServer.await(() -> lines.size() >= count);
        assertThat(lines).hasSize(count);
        return lines;
    }

    private static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }

    @Test
    void a_response_is_one_line_of_json_with_what_is_known_of_the_request() throws IOException {
        try (OperatedServer server = server(AccessLogFormat.JSON)) {
            for (int i = 0; i < 2; i++) { // the second page comes from the cache
                server.call("GET", "/venues?slug=default", "X-Request-Id", "mine-" + i, "traceparent", TRACE);
            }
            for (String line : lines(2)) {
                JsonNode json = json(line);
                assertThat(json.fieldNames())
                        .toIterable()
                        .containsExactly(
                                "time",
                                "request_id",
                                "traceparent",
                                "operation",
                                "status",
                                "duration_ms",
                                "bytes",
                                "client",
                                "key",
                                "team");
                assertThat(Instant.parse(json.path("time").asText())).isAfter(Instant.parse("2026-01-01T00:00:00Z"));
                assertThat(json.path("request_id").asText()).startsWith("mine-");
                assertThat(json.path("traceparent").asText()).isEqualTo(TRACE);
                assertThat(json.path("operation").asText()).isEqualTo("listVenues");
                assertThat(json.path("status").asInt()).isEqualTo(200);
                assertThat(json.path("duration_ms").asDouble()).isPositive();
                assertThat(json.path("bytes").asInt()).isGreaterThan(500);
                assertThat(json.path("client").asText()).isEqualTo("127.0.0.1");
                assertThat(json.path("key").asText()).isEqualTo(server.key.substring(server.key.length() - 4));
                assertThat(json.path("team").asText()).isEqualTo("default");
            }
        }
    }

    @Test
    void as_text_it_has_the_same_names() {
        try (OperatedServer server = server(AccessLogFormat.TEXT)) {
            server.call("GET", "/venues?slug=nobody", "X-Request-Id", "mine");
            assertThat(lines(1).get(0))
                    .matches("time=[0-9T:.-]+Z request_id=mine operation=listVenues status=404 code=team_not_found"
                            + " duration_ms=[0-9]+[.][0-9]{3} bytes=[0-9]+ client=127[.]0[.]0[.]1 key=[0-9A-Za-z]{4}");
        }
    }

    @Test
    void refused_and_unreadable_requests_have_a_line_too() throws IOException {
        try (OperatedServer server = server(AccessLogFormat.JSON)) {
            server.send("GET", server.server.uri().resolve("/api/venues?slug=default"));
            assertThat(json(lines(1).get(0)).path("code").asText()).isEqualTo("invalid_api_key");
            server.sendBytes("nonsense\r\n\r\n");
            JsonNode unreadable = json(lines(2).get(1));
            assertThat(unreadable.path("status").asInt()).isEqualTo(400);
            assertThat(unreadable.path("code").asText()).isEqualTo("malformed_request");
            assertThat(unreadable.path("client").asText()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void no_key_value_path_or_person_is_ever_in_it() {
        try (OperatedServer server = server(AccessLogFormat.JSON)) {
            server.call("GET", "/customers?slug=default&q=zoe@example.com");
            server.call("GET", "/private/path?x=value");
            server.call("GET", "/customers?slug=Bad-Slug&page=12345x");
            server.call("GET", "/venues?slug=default", "User-Agent", "some-agent", "Cookie", "a=crumb");
            assertThat(lines(4).toString())
                    .doesNotContainIgnoringCase(
                            server.key,
                            "zoe",
                            "example.com",
                            "private",
                            "value",
                            "bad-slug",
                            "12345",
                            "agent",
                            "crumb");
        }
    }

    @Test
    void off_means_no_line() {
        try (OperatedServer server = server(AccessLogFormat.OFF)) {
            server.call("GET", "/venues?slug=default");
            server.metricsWith(
                    "http_server_requests_seconds_count{code=\"none\",operation=\"listVenues\",status=\"2xx\"}", 1);
            assertThat(lines).isEmpty();
        }
    }

    @Test
    void no_value_ends_the_line_or_acts_in_a_terminal() throws IOException {
        for (boolean isJson : new boolean[] {true, false}) {
            AccessLogLine line = new AccessLogLine(isJson);
            line.text(new Name("key"), "a\n\u001b[2J\"\\\u202e b");
            line.millis(new Name("duration_ms"), 1_002_003);
            String end = end(line);
            assertThat(end).matches("[\\x20-\\x7e]+").contains("1.002");
            if (isJson) {
                assertThat(json(end).path("key").asText()).isEqualTo("a\n\u001b[2J\"\\\u202e b");
            }
        }
    }

    @Test
    void lines_made_in_the_same_array_have_nothing_of_each_other() throws IOException {
        for (boolean isJson : new boolean[] {true, false}) {
            AccessLogLine line = new AccessLogLine(isJson);
            line.time(new Name("time"), Instant.parse("2026-11-30T23:59:59.999999999Z"));
            line.text(new Name("key"), "\u202e".repeat(1000)); // longer than any
            assertThat(end(line)).contains("2026-11-30T23:59:59.999999Z");
            line.begin().text(new Name("key"), "of a request whose line was never finished");
            line.begin().time(new Name("time"), Instant.parse("2026-12-01T00:00:00.000001Z"));
            line.text(new Name("key"), "");
            line.text(new Name("team"), null);
            line.number(new Name("bytes"), 0);
            line.number(new Name("status"), Long.MAX_VALUE);
            line.millis(new Name("duration_ms"), -1);
            assertThat(end(line))
                    .isEqualTo(
                            isJson
                                    ? "{\"time\":\"2026-12-01T00:00:00.000001Z\",\"bytes\":0,"
                                            + "\"status\":9223372036854775807,\"duration_ms\":0.000}"
                                    : "time=2026-12-01T00:00:00.000001Z bytes=0 status=9223372036854775807"
                                            + " duration_ms=0.000");
        }
    }

    private static String end(AccessLogLine line) {
        StringBuilder text = new StringBuilder();
        line.end(new AccessLogOutput() {
            @Override
            public boolean isOpen() {
                return true;
            }

            @Override
            public void write(byte[] bytes, int length) {
                text.append(new String(bytes, 0, length, US_ASCII));
            }
        });
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, true",
        "00-4BF92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, false",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-00, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-00, false",
        "01-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00, false",
        "00-4bf92f3577b34da6a3ce929d0e0e473600-f067aa0ba902b7-00, false",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-0, false",
        "zoe@example.com, false"
    })
    void only_a_valid_traceparent_is_logged(String value, boolean isLogged) {
        assertThat(TraceParent.of(List.of(value)) != null).isEqualTo(isLogged);
        assertThat(TraceParent.of(List.of(value, value))).isNull();
        assertThat(TraceParent.of(List.of())).isNull();
    }
}
