package dev.guestwifi.server.cli.admin;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.sandbox.Sandbox;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** {@code sandbox show}, {@code reset}, {@code add-fault} and {@code clear-faults}, and what clients then see. */
class SandboxCommandTest {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Server server;

    @BeforeEach
    void start() throws IOException {
        server = start(Sandbox.active(Duration.ofDays(14)), false);
    }

    private static Server start(Sandbox sandbox, boolean hasPactStates) throws IOException {
        StoresBuilder stores = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(stores);
        Arrays.stream(DemoKeys.values()).map(DemoKeys::stored).forEach(stores::add);
        ServerConfig config = ServerConfig.builder()
                .adminPassword(Keys.PASSWORD)
                .sandbox(sandbox)
                .pactStates(hasPactStates)
                .build();
        return Server.start(config, stores.build(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Keys sandbox(String... arguments) {
        return Keys.sandbox(Stream.concat(Stream.of(arguments), Stream.of("--url", server.uri() + "/api"))
                .toArray(String[]::new));
    }

    private void add(String... arguments) {
        Keys added = sandbox(
                Stream.concat(Stream.of("add-fault"), Stream.of(arguments)).toArray(String[]::new));
        assertThat(added.status()).as(added.err()).isZero();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + "/api" + path))
                .header("X-API-Key", DemoKeys.INSTANCE.key());
    }

    private HttpResponse<String> list(String path) throws IOException, InterruptedException {
        return HTTP.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest creation(String code) {
        return request("/vouchers")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Idempotency-Key", "sandbox-1")
                .POST(BodyPublishers.ofString("slug=default&venue_id=1&number_of_days=1&code=" + code))
                .build();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_reset_restores_the_vouchers_and_forgets_idempotency_keys(boolean hasPactStates) throws Exception {
        stop();
        server = start(Sandbox.active(Duration.ZERO), hasPactStates);
        String before = list("/vouchers?slug=default&per_page=1000").body();
        HttpResponse<String> created = HTTP.send(creation("SANDBOX"), BodyHandlers.ofString());
        assertThat(created.statusCode()).isEqualTo(201);
        HttpResponse<String> deleted =
                HTTP.send(request("/vouchers/1?slug=default").DELETE().build(), BodyHandlers.ofString());
        assertThat(deleted.statusCode()).isEqualTo(200);

        assertThat(sandbox("reset")).isEqualTo(new Keys("", "reset the demo data", 0));
        assertThat(list("/vouchers?slug=default&per_page=1000").body()).isEqualTo(before);
        HttpResponse<String> again = HTTP.send(creation("SANDBOX"), BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).contains("\"id\":302,"); // 301 was the id of the voucher that the reset took away
    }

    @Test
    void faults_hit_their_exact_share_of_an_operation() throws Exception {
        add("--kind", "unavailable", "--operation", "listVenues", "--percent", "25");
        assertThat(IntStream.range(0, 8).mapToObj(i -> status("/venues?slug=default")))
                .containsExactly(200, 200, 200, 503, 200, 200, 200, 503);
        assertThat(status("/vouchers?slug=default")).isEqualTo(200);
        HttpResponse<String> refused = firstRefusal();
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(refused.body()).contains("\"code\":\"unavailable\"");
    }

    private int status(String path) {
        try {
            return list(path).statusCode();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> firstRefusal() throws IOException, InterruptedException {
        add("--kind", "unavailable");
        return list("/venues?slug=default");
    }

    @Test
    void the_kinds_of_faults_are_what_clients_see() throws Exception {
        add("--kind", "rate_limited", "--operation", "listCustomers");
        HttpResponse<String> limited = list("/customers?slug=default");
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("1");

        add("--kind", "latency", "--operation", "listVenues", "--milliseconds", "300");
        long start = System.nanoTime();
        assertThat(status("/venues?slug=default")).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));

        add("--kind", "reset", "--operation", "createVoucher");
        assertThatThrownBy(() -> HTTP.send(creation("LOST"), BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
        assertThat(list("/vouchers?slug=default&per_page=1000").body())
                .as("the request was executed")
                .contains("\"LOST\"");
        assertThat(sandbox("clear-faults").status()).isZero();
        assertThat(HTTP.send(creation("LOST"), BodyHandlers.ofString()).statusCode())
                .as("replayed")
                .isEqualTo(201);
    }

    @Test
    void a_client_that_does_not_wait_for_a_late_response_is_no_error() throws Exception {
        add("--kind", "latency", "--operation", "listVenues", "--milliseconds", "100");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        log.start();
        try {
            for (int i = 0; i < 20; i++) {
                try (Socket socket =
                        new Socket(server.uri().getHost(), server.uri().getPort())) {
                    socket.setSoLinger(true, 0);
                    socket.getOutputStream()
                            .write(("GET /api/venues?slug=default HTTP/1.1\r\nHost: a\r\nX-API-Key: "
                                            + DemoKeys.INSTANCE.key() + "\r\n\r\n")
                                    .getBytes(US_ASCII));
                }
            }
            // These wait behind the others.
            assertThat(IntStream.range(0, 4).mapToObj(i -> status("/venues?slug=default")))
                    .containsOnly(200);
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list).noneMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void faults_spare_requests_that_the_key_check_refuses() throws Exception {
        add("--kind", "unavailable");
        HttpRequest withoutKey = HttpRequest.newBuilder(URI.create(server.uri() + "/api/venues?slug=default"))
                .build();
        assertThat(HTTP.send(withoutKey, BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void what_is_unusual_is_shown() {
        add("--kind", "latency", "--milliseconds", "20", "--percent", "10");
        assertThat(sandbox("show").out().lines())
                .containsExactly(
                        "sandbox with demo data",
                        "clock: PT336H ahead",
                        "fault: latency of 20 ms for 10 % of all operations");
    }

    @Test
    void wrong_faults_are_refused_with_all_that_is_wrong() {
        Keys wrong = sandbox("add-fault", "--kind", "latency", "--operation", "listVenue");
        assertThat(wrong.status()).isEqualTo(1);
        assertThat(wrong.err()).contains("operation: must be one of createVoucher, ", "milliseconds: is required");
        Keys unknown = sandbox("add-fault", "--kind", "flood", "--percent", "101");
        assertThat(unknown.err()).contains("kind: ", "percent: ");
        IntStream.range(0, 20).forEach(i -> add("--kind", "latency", "--milliseconds", "1", "--percent", "1"));
        assertThat(sandbox("add-fault", "--kind", "reset")).isEqualTo(new Keys("", "There are 20 faults already.", 1));
    }

    @Test
    void only_a_sandbox_is_reset_or_made_to_fail() throws IOException {
        stop();
        server = start(Sandbox.inactive(Duration.ZERO), false);
        assertThat(sandbox("show").out().lines()).containsExactly("no sandbox", "clock: right");
        for (String[] change : new String[][] {{"reset"}, {"clear-faults"}, {"add-fault", "--kind", "reset"}}) {
            assertThat(sandbox(change)).isEqualTo(new Keys("", "This instance is no sandbox.", 1));
        }
        assertThat(status("/venues?slug=default")).isEqualTo(200);
    }
}
