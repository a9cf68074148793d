package dev.guestwifi.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnyServerTest {
    private static final String KEY = "gwf_secret0123456789";
    private static final PageQuery TEAM = PageQuery.ofTeam("default");

    private final AtomicReference<String> seen = new AtomicReference<>("");
    private HttpServer server;
    private GuestWifiClient client;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        client = GuestWifiClient.builder()
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort() + "/api/")
                .apiKey(KEY)
                .build();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void requests_are_http_1_1_without_an_upgrade_and_carry_the_key() {
        answer(200, "{}");
        client.listVenues(TEAM);
        assertThat(seen.get()).isEqualTo("HTTP/1.1 /api/venues?slug=default key=" + KEY + " upgrade=null");
    }

    @Test
    void unknown_members_are_ignored() {
        answer(200, "{\"success\":true,\"news\":1,\"data\":[{\"id\":7,\"colour\":\"red\"}]}");
        assertThat(client.listVenues(TEAM).getData().get(0).getId()).isEqualTo(7L);
    }

    @Test
    void text_is_read_as_utf_8_whatever_the_charset_of_the_machine() {
        answer(200, "{\"data\":[{\"address\":\"1 Rue de l'Été 🍳\"}]}");
        assertThat(client.listVenues(TEAM).getData().get(0).getAddress()).isEqualTo("1 Rue de l'Été 🍳");
    }

    @Test
    void an_error_page_that_is_not_json_keeps_its_status_and_is_not_quoted() {
        answer(502, "<h1>Bad gateway</h1> " + KEY);
        var thrown = failure();
        assertThat(thrown.status()).isEqualTo(502);
        assertThat(thrown.problem()).isEmpty();
        assertThat(thrown.requestId()).contains("r-1");
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void json_that_is_no_problem_is_not_taken_for_one() {
        answer(500, "{\"error\":\"other\"}");
        assertThat(failure().problem()).isEmpty();
        assertThat(failure()).hasMessage("Status 500");
    }

    @Test
    void a_success_that_is_not_json_is_a_failure_that_quotes_nothing() {
        answer(200, KEY);
        var thrown = failure();
        assertThat(thrown.status()).isZero();
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void no_connection_is_status_0_and_does_not_tell_the_key() {
        server.stop(0);
        var thrown = failure();
        assertThat(thrown.status()).isZero();
        assertThat(thrown.requestId()).isEmpty();
        assertThat(trace(thrown)).doesNotContain(KEY);
    }

    @Test
    void neither_client_nor_builder_shows_the_key() {
        assertThat(List.of(client, GuestWifiClient.builder().apiKey(KEY)).toString())
                .doesNotContain(KEY);
    }

    @Test
    void a_key_that_is_no_header_value_is_refused_without_being_told() {
        for (String key : new String[] {"gwf_a\r\nX: b", "gwf_a b", "gwf_ä", ""}) {
            assertThatThrownBy(() -> GuestWifiClient.builder().apiKey(key))
                    .isExactlyInstanceOf(IllegalArgumentException.class)
                    .hasMessage("The key has characters that no key has.")
                    .hasNoCause();
        }
    }

    private GuestWifiException failure() {
        return catchThrowableOfType(GuestWifiException.class, () -> client.listVenues(TEAM));
    }

    private void answer(int status, String body) {
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            seen.set(exchange.getProtocol() + " " + exchange.getRequestURI() + " key=" + headers.getFirst("X-API-Key")
                    + " upgrade=" + headers.getFirst("Upgrade"));
            exchange.getResponseHeaders().set("X-Request-Id", "r-1");
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
