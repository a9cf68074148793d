package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.http.ApiServer.Reply;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which pages may call the API from a browser. */
class CorsTest {
    private static final String ORIGIN = "https://app.example.com";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final ApiServer SERVER =
            new ApiServer(null, List.of("HTTPS://App.example.com:443", "http://localhost:3000"));
    private static final ApiServer CLOSED = new ApiServer();

    @AfterAll
    static void stop() {
        SERVER.close();
        CLOSED.close();
    }

    @Test
    void a_page_of_an_allowed_origin_reads_responses_and_their_fields() {
        Reply reply = SERVER.get("/customers?slug=default", "Origin", ORIGIN);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.all(ALLOW_ORIGIN)).containsExactly(ORIGIN);
        assertThat(reply.all("Access-Control-Expose-Headers").get(0).split(", "))
                .contains("ETag", "Link", "Retry-After", "X-Request-Id");
        assertThat(reply.all("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(String.join(", ", reply.all("Vary"))).contains("X-API-Key, Origin");
    }

    @Test
    void a_preflight_needs_no_key_and_allows_what_operations_read() {
        Reply reply = SERVER.send(
                "OPTIONS",
                "/vouchers",
                null,
                "Origin",
                "http://localhost:3000",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "idempotency-key,x-api-key",
                "X-API-Key",
                "none");
        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.all(ALLOW_ORIGIN)).containsExactly("http://localhost:3000");
        assertThat(reply.all("Access-Control-Allow-Methods")).containsExactly("GET, HEAD, POST, DELETE");
        assertThat(reply.all("Access-Control-Allow-Headers").get(0).split(", "))
                .contains("X-API-Key", "Content-Type", "Idempotency-Key");
        assertThat(reply.all("Access-Control-Max-Age")).containsExactly("600");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /customers?slug=default&page=0, 422",
        "GET, /customers?slug=nobody, 404",
        "GET, /nowhere, 404",
        "PUT, /customers, 405",
        "POST, /vouchers, 415",
    })
    void a_page_reads_why_it_was_refused(String method, String path, int status) {
        Reply reply = SERVER.send(method, path, null, "Origin", ORIGIN);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.all(ALLOW_ORIGIN)).containsExactly(ORIGIN);
    }

    @Test
    void a_page_reads_that_its_request_was_too_large() {
        Reply reply = SERVER.post("code=" + "x".repeat(100_000), "Origin", ORIGIN);
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.all(ALLOW_ORIGIN)).containsExactly(ORIGIN);
        assertThat(reply.all("Vary")).containsExactly("X-API-Key, Origin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "http://app.example.com",
                "https://app.example.com:8443",
                "https://app.example.com.other.example",
                "https://other.example",
                "https://app.example.com/",
                "*"
            })
    void a_page_of_another_origin_reads_nothing(String origin) {
        assertThat(SERVER.get("/customers?slug=default", "Origin", origin).all(ALLOW_ORIGIN))
                .isEmpty();
    }

    @Test
    void the_admin_api_is_for_its_own_page_alone() {
        assertThat(SERVER.getOutside("/admin/api/keys", "Origin", ORIGIN).all(ALLOW_ORIGIN))
                .isEmpty();
    }

    @Test
    void no_page_is_allowed_by_default() {
        Reply reply = CLOSED.get("/customers?slug=default", "Origin", ORIGIN);
        assertThat(reply.http().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
        assertThat(String.join(", ", reply.all("Vary"))).doesNotContain("Origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/openapi-3.1.json", "/admin.yaml", "/problems/not_found"})
    void public_documents_are_read_from_any_page(String path) {
        Reply reply = CLOSED.getOutside(path, "Origin", "https://editor.example.com");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.all(ALLOW_ORIGIN)).containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "",
                "app.example.com",
                "https://app.example.com/",
                "https://a:b@app.example.com",
                "ftp://a.b"
            })
    void what_is_no_origin_is_refused(String text) {
        assertThatThrownBy(() -> ServerConfig.builder().corsOrigins(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://app.example.com");
    }
}
