package dev.guestwifi.server.http.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the edge that only the server as a whole can keep. */
class WholeServerTest {
    private static final Instant TIME = Instant.parse("2025-01-01T00:00:00Z");
    private static final String KEY = "X-API-Key: " + DemoKeys.INSTANCE.key() + "\r\n";
    private static final String VENUES = "/api/venues?slug=default&per_page=1";

    private static Server server;

    @BeforeAll
    static void start() throws IOException {
        var stores = MemoryStores.builder(Clock.fixed(TIME, ZoneOffset.UTC));
        stores.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        for (int id = 1; id <= 3; id++) {
            stores.add(new Venue(id, 1, 1, id + " Quay Road", null, null, null, null, TIME, TIME));
        }
        stores.add(DemoKeys.INSTANCE.stored());
        server =
                Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), stores.build(), Clock.fixed(TIME, ZoneOffset.UTC));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Wire connect() throws IOException {
        return new Wire(
                new Socket(InetAddress.getLoopbackAddress(), server.uri().getPort()));
    }

    private static Wire.Answer get(String target, String host) throws IOException {
        try (Wire wire = connect()) {
            return wire.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + KEY + "\r\n")
                    .answer();
        }
    }

    static List<String> hosts() {
        List<String> names = new ArrayList<>(List.of(
                "localhost",
                "guest_wifi",
                "web.1",
                "1.2.3.4",
                "1.2.3.999",
                "[::1]",
                "[2001:db8::1]",
                "[::ffff:1.2.3.4]"));
        names.addAll(List.of("a!$&'()*+,;=b", "%41b%C3%A9", "a%2Fb", "-", "...", "_", "~", "a..b", "x".repeat(255)));
        List<String> hosts = new ArrayList<>();
        for (String name : names) {
            hosts.addAll(List.of(name, name + ":", name + ":8080", name + ":65535", name + ":0"));
        }
        return hosts;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void links_begin_with_the_host_of_the_request(String sent) throws IOException {
        String host = sent.endsWith(":") ? sent.substring(0, sent.length() - 1) : sent;
        Wire.Answer response = get(VENUES, sent);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        String next = "http://" + host + "/api/venues?slug=default&page=2&per_page=1";
        assertThat(response.body()).contains("\"next\":\"" + next + '"');
        assertThat(response.all("Link")).singleElement().asString().contains("<" + next + ">");
        assertThat(URI.create(next).getRawAuthority()).isEqualTo(host);
        Wire.Answer absolute = get("http://" + sent + VENUES, "other");
        assertThat(absolute.body()).contains("\"next\":\"" + next + '"');
        Wire.Answer problem = get("/api/nothing", sent);
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.body()).contains("http://" + host + "/problems/not_found");
        assertThat(get("/nothing", sent).body()).contains("http://" + host + "/problems/not_found");
    }

    @Test
    void the_contract_and_the_admin_api_know_every_host() throws IOException {
        for (String host : List.of("guest_wifi:8080", "web.1", "[::1]:80", "a!$&'()*+,;=b")) {
            assertThat(get("/openapi.yaml", host).body()).contains("url: \"http://" + host + "/api\"");
            assertThat(get("/openapi.json", host).body()).contains("\"http://" + host + "/api\"");
            assertThat(get("/admin/api/teams", host).status()).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%76enues?slug=default",
                "/%61%70%69/venues?slug=default",
                "/api/venue%73?sl%75g=def%61ult&p%61ge=1",
                "/api/venues?slug=default&p%61ge=%31&p%65r_page=%31"
            })
    void encoded_unreserved_characters_equal_the_characters(String target) throws IOException {
        assertThat(get(target, "a").status()).isEqualTo(200);
    }

    @Test
    void links_never_repeat_a_parameter_however_it_was_encoded() throws IOException {
        Wire.Answer response = get("/api/venues?sl%75g=default&p%61ge=2&p%65r%5Fpage=1", "a");
        assertThat(response.body())
                .contains("\"prev\":\"http://a/api/venues?slug=default&page=1&per_page=1\"")
                .contains("\"next\":\"http://a/api/venues?slug=default&page=3&per_page=1\"");
        assertThat(get("/api/venues?slug=default&page=1&p%61ge=2", "a").status())
                .isEqualTo(422);
    }

    static List<String> pathsOfNothing() {
        List<String> paths = new ArrayList<>(List.of(
                "/docs/%2e%2e/%2e%2e/x",
                "/api/%2E./..", "/%2e", "/%2E%2E", "/api/%2e%2e/api/venues", "/api/.%2e/docs"));
        paths.addAll(
                List.of("/api/%2e/venues", "/api/venues/%2e", "/api//venues", "/api/venues;a=b", "/%2561pi/venues"));
        paths.addAll(List.of("/...", "/..../", "/a/...", "/docs/%2e%2e%2e", "/admin/api/...", "/api/venues/..../x"));
        for (int octet = 0; octet < 0x80; octet++) {
            if (!ByteSet.UNRESERVED.has(octet)) {
                String encoded = "%%%02x".formatted(octet);
                paths.addAll(List.of(
                        "/" + encoded, "/api/venues" + encoded, "/api/" + encoded + "/venues", "/docs" + encoded));
            }
        }
        return paths;
    }

    @Test
    void paths_that_only_look_like_others_are_not_found_and_never_fail() throws IOException {
        for (String path : pathsOfNothing()) {
            Wire.Answer response = get(path + "?slug=default", "a");
            assertThat(response.status()).as(path).isEqualTo(404);
            assertThat(response.body()).as(path).contains("\"code\":\"not_found\"");
        }
    }

    @Test
    void options_of_the_server_as_a_whole_are_204() throws IOException {
        try (Wire wire = connect()) {
            for (String target : List.of("*", "http://a", "*")) {
                Wire.Answer response = wire.send("OPTIONS " + target + " HTTP/1.1\r\nHost: a\r\n\r\n")
                        .answerToHead();
                assertThat(response.status()).isEqualTo(204);
                assertThat(response.all("Allow")).containsExactly("GET, HEAD, POST, DELETE, OPTIONS");
                ResponseHeadersTest.assertSigned(response);
            }
            wire.send("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                    .answerToHead();
            assertThat(wire.ends()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n",
                "/api/venues HTTP/1.1\r\nHost: a\r\n\r\n",
                "/docs HTTP/1.1\r\nHost: a\r\n\r\n",
                "http://a/api/venues HTTP/1.1\r\nHost: a\r\n\r\n",
                "a:443 HTTP/1.0\r\n\r\n",
                "a:443 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
            })
    void connect_is_not_allowed_and_ends_the_connection(String rest) throws IOException {
        try (Wire wire = connect()) {
            Wire.Answer response = wire.send("CONNECT " + rest).answer();
            assertThat(response.status()).isEqualTo(405);
            assertThat(response.all("Allow")).containsExactly("GET, HEAD, POST, DELETE, OPTIONS");
            assertThat(response.all("Content-Length")).hasSize(1);
            assertThat(response.all("Connection")).containsExactly("close");
            assertThat(response.body()).contains("\"code\":\"method_not_allowed\"");
            ResponseHeadersTest.assertSigned(response);
            assertThat(wire.ends()).isTrue();
        }
    }

    @Test
    void the_sizes_that_every_server_takes_are_taken() throws IOException {
        String query = "&x=" + "y".repeat(8000 - ("GET " + VENUES + "&x= HTTP/1.1").length());
        String known = "Host: a\r\n" + KEY;
        String fields = "F: 1\r\n".repeat(97);
        String filled = fields + "G: " + "z".repeat(16 * 1024 - known.length() - fields.length() - 5) + "\r\n";
        try (Wire wire = connect()) {
            String request = "GET " + VENUES + query + " HTTP/1.1\r\n" + known + filled + "\r\n";
            assertThat(wire.send(request).answer().status()).isEqualTo(200);
        }
    }
}
