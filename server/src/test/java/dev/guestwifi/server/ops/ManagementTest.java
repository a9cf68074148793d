package dev.guestwifi.server.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The management port, as a probe or Prometheus sees it. */
@Timeout(120)
class ManagementTest {
    private static final OperatedServer SERVER = new OperatedServer(OperatedServer.WATCHED);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void a_server_that_runs_is_alive_and_ready_without_a_key() {
        HttpResponse<String> alive = SERVER.manage("GET", "/livez");
        assertThat(alive.statusCode()).isEqualTo(200);
        assertThat(alive.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(alive.body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
        HttpResponse<String> ready = SERVER.manage("GET", "/readyz");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":[{\"name\":\"draining\",\"status\":\"UP\"},"
                        + "{\"name\":\"store\",\"status\":\"UP\"}]}");
    }

    @Test
    void a_check_that_fails_or_throws_is_told_with_its_reason() {
        Health health = Health.of(List.of(
                new ReadinessCheck("first", Optional::empty),
                new ReadinessCheck("store", () -> Optional.of("No connection.")),
                new ReadinessCheck("schema", () -> {
                    throw new IllegalStateException("a secret");
                })));
        assertThat(health.isUp()).isFalse();
        assertThat(new String(health.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"first\",\"status\":\"UP\"},"
                        + "{\"name\":\"store\",\"status\":\"DOWN\",\"data\":{\"reason\":\"No connection.\"}},"
                        + "{\"name\":\"schema\",\"status\":\"DOWN\",\"data\":{\"reason\":\"The check failed.\"}}]}");
    }

    @Test
    void metrics_are_prometheus_text_or_open_metrics_as_asked_for() {
        HttpResponse<String> text = SERVER.manage("GET", "/metrics", "Accept", "text/plain");
        assertThat(text.headers().firstValue("Content-Type")).hasValue("text/plain; version=0.0.4; charset=utf-8");
        assertThat(text.body()).contains("# TYPE http_server_connections gauge").doesNotContain("# EOF");
        HttpResponse<String> open = SERVER.manage(
                "GET", "/metrics", "Accept", "application/openmetrics-text;version=1.0.0,text/plain;q=0.5");
        assertThat(open.headers().firstValue("Content-Type"))
                .hasValue("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(open.body()).endsWith("# EOF\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/metrics/", "/livez/x", "/METRICS", "/api/venues", "/docs", "/admin", "/readyz;a=b"})
    void nothing_else_is_on_the_management_port(String path) {
        HttpResponse<String> response = SERVER.manage("GET", path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("\"code\":\"not_found\"").contains(SERVER.server.uri() + "/problems/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE", "FOO"})
    void other_methods_are_refused(String method) {
        for (String path : List.of("/livez", "/readyz", "/metrics")) {
            HttpResponse<String> response = SERVER.manage(method, path);
            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        }
    }

    @Test
    void head_has_no_body_and_options_tells_the_methods() {
        HttpResponse<String> head = SERVER.manage("HEAD", "/metrics");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(SERVER.manage("OPTIONS", "/readyz").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/livez", "/readyz", "/metrics"})
    void nothing_of_it_is_on_the_port_of_the_api(String path) {
        assertThat(SERVER.send("GET", SERVER.server.uri().resolve(path)).statusCode())
                .isEqualTo(404);
        assertThat(SERVER.call("GET", path).statusCode()).isEqualTo(404);
    }

    @Test
    void there_is_no_management_port_unless_it_is_asked_for() {
        try (OperatedServer server = new OperatedServer(OperationsConfig.DEFAULT)) {
            assertThat(server.server.managementUri()).isEmpty();
        }
    }

    @Test
    void a_management_port_that_is_taken_stops_the_start() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            OperationsConfig config = new OperationsConfig(
                    taken.getLocalPort(),
                    "127.0.0.1",
                    AccessLogFormat.OFF,
                    OperationsConfig.DEFAULT.drainDelay(),
                    OperationsConfig.DEFAULT.shutdownTimeout());
            assertThatThrownBy(() -> Server.start(
                            ServerConfig.builder().operations(config).build(),
                            MemoryStores.builder(Clock.systemUTC()).build(),
                            Clock.systemUTC()))
                    .isInstanceOfSatisfying(
                            ManagementListenException.class,
                            failure -> assertThat(failure.port()).isEqualTo(taken.getLocalPort()));
        }
    }

    @Test
    void it_is_never_the_port_of_the_api() {
        ServerConfig.Builder both = ServerConfig.builder()
                .port(8080)
                .operations(new OperationsConfig(
                        8080,
                        "127.0.0.2",
                        AccessLogFormat.OFF,
                        OperationsConfig.DEFAULT.drainDelay(),
                        OperationsConfig.DEFAULT.shutdownTimeout()));
        assertThatThrownBy(both::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the management port must not be the port of the API");
    }
}
