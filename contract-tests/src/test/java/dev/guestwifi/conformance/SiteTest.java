package dev.guestwifi.conformance;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.store.memory.MemoryStores;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** What stands beside the API, without a key. */
class SiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestServer SERVER = new TestServer().start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<String> forms() {
        return Stream.of("openapi", "openapi-3.1", "openapi-dereferenced")
                .flatMap(form -> Stream.of("/" + form + ".yaml", "/" + form + ".json"));
    }

    private static RequestSpecification site() {
        return given().baseUri(SERVER.uri().toString()).redirects().follow(false);
    }

    /** As a reader of YAML takes it; JSON is YAML, too. */
    private static JsonNode read(String text) {
        return JSON.valueToTree(new Yaml().<Object>load(text));
    }

    private static JsonNode built(String form) throws IOException {
        try (InputStream file = SiteTest.class.getResourceAsStream("/guest-wifi" + form)) {
            return read(new String(Objects.requireNonNull(file, form).readAllBytes(), UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_form_of_the_contract_is_the_built_one_with_this_server_first(String form) throws IOException {
        Response answer = site().get(form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo(form.endsWith("json") ? "application/json" : "application/yaml");
        JsonNode served = read(new String(answer.asByteArray(), UTF_8));
        JsonNode server = ((ArrayNode) served.path("servers")).remove(0);
        assertThat(server.path("url").asText()).isEqualTo(SERVER.uri() + "/api");
        assertThat(served).isEqualTo(built(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin.yaml", "/admin.json"})
    void the_contract_of_the_admin_api_names_this_server_first(String form) throws IOException {
        JsonNode served = read(new String(site().get(form).asByteArray(), UTF_8));
        JsonNode server = ((ArrayNode) served.path("servers")).remove(0);
        assertThat(server.path("url").asText()).isEqualTo(SERVER.uri() + "/admin/api");
        assertThat(served).isEqualTo(built(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/admin.css",
                "/admin/admin.js",
                "/admin/call.js",
                "/admin/form.js",
                "/admin/rights.js"
            })
    void nobody_keeps_the_admin_page_or_takes_it_from_elsewhere(String path) {
        Response answer =
                site().header("Origin", "https://elsewhere.example.com").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.headers().asList()).noneMatch(field -> field.getName().startsWith("Access-Control"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void the_first_server_has_the_name_by_which_it_was_called(String form) {
        String named = site().header("Host", "wifi.example.com:8443").get(form).asString();
        assertThat(read(named).at("/servers/0/url").asText()).isEqualTo("http://wifi.example.com:8443/api");
        assertThat(read(site().get(form).asString()).at("/servers/0/url").asText())
                .isEqualTo(SERVER.uri() + "/api");
    }

    @Test
    void a_public_address_is_the_first_server_whatever_the_host() throws IOException {
        ServerConfig config = ServerConfig.builder()
                .publicUrl(URI.create("https://example.com/wifi/"))
                .build();
        Clock clock = Clock.systemUTC();
        try (Server server = Server.start(config, MemoryStores.builder(clock).build(), clock)) {
            for (String form : forms().toList()) {
                String text = given().baseUri(server.uri().toString()).get(form).asString();
                assertThat(read(text).at("/servers/0/url").asText()).isEqualTo("https://example.com/wifi/api");
            }
            for (String path : new String[] {"/api/nowhere", "/api/venues", "/nowhere"}) {
                assertThat(given().baseUri(server.uri().toString())
                                .get(path)
                                .jsonPath()
                                .getString("type"))
                        .startsWith("https://example.com/wifi/problems/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi.yaml",
                "/openapi-dereferenced.json",
                "/docs",
                "/docs/swagger-ui-bundle.js",
                "/reference"
            })
    void who_has_it_already_is_not_sent_it_again(String path) {
        Response first = site().get(path);
        Response again =
                site().header("If-None-Match", "\"x\", " + first.header("ETag")).get(path);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(site().header("If-None-Match", "\"x\"").get(path).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.json", "/docs", "/reference", "/problems", "/problems/code_taken"})
    void HEAD_is_GET_without_the_body_and_nothing_else_is_allowed(String path) {
        RestAssuredConfig plain = RestAssuredConfig.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());
        Response get = site().config(plain).get(path);
        Response head = site().config(plain).head(path);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(get.asByteArray().length));
        for (Method method : new Method[] {Method.POST, Method.PUT, Method.DELETE}) {
            Response refused = site().request(method, path);
            assertThat(refused.statusCode()).isEqualTo(405);
            assertThat(refused.header("Allow")).isEqualTo("GET, HEAD");
            assertThat(refused.contentType()).isEqualTo("application/problem+json");
        }
    }

    @Test
    void the_root_and_a_slash_too_many_lead_to_a_page() {
        assertThat(SERVER.uri().resolve("/").resolve(site().get("/").header("Location")))
                .isEqualTo(SERVER.uri().resolve("/docs"));
        assertThat(SERVER.uri().resolve("/docs/").resolve(site().get("/docs/").header("Location")))
                .isEqualTo(SERVER.uri().resolve("/docs"));
        assertThat(SERVER.uri().resolve("/admin/").resolve(site().get("/admin/").header("Location")))
                .isEqualTo(SERVER.uri().resolve("/admin"));
        assertThat(site().get("/").statusCode()).isEqualTo(302);
        assertThat(site().get("/docs").contentType()).isEqualTo("text/html;charset=utf-8");
    }

    @Test
    void a_page_runs_nothing_inline_and_asks_nobody_else() {
        String policy = site().get("/docs").header("Content-Security-Policy");
        assertThat(policy).startsWith("default-src 'none';").doesNotContain("unsafe", "http", "*");
        assertThat(site().get("/docs").header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void a_key_that_is_not_the_demos_is_never_offered() {
        assertThat(site().get("/docs/settings.json").asString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/docs/index.html",
                "/admin/index.html",
                "/admin/api.yaml",
                "/docs/../docs",
                "/openapi.yaml/",
                "/reference/x",
                "/problems/nothing",
                "/docs%2Fdocs.js",
                "/%5C",
                "/%00"
            })
    void nothing_else_is_there(String path) {
        Response answer = site().urlEncodingEnabled(false).get(path);
        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.contentType()).isEqualTo("application/problem+json");
    }
}
