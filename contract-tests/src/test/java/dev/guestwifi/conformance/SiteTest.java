package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands beside the API: the contract's forms, pages, and problems for all else. */
class SiteTest {
    private static final TestServer SERVER = new TestServer().start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Without the base path of the API, and without a key. */
    private static RequestSpecification site() {
        return SERVER.anonymous().baseUri(SERVER.uri().toString());
    }

    @ParameterizedTest
    @CsvSource({
        "openapi.json,application/json",
        "openapi-3.1.json,application/json",
        "openapi-dereferenced.json,application/json",
        "openapi.yaml,application/yaml",
        "openapi-3.1.yaml,application/yaml",
        "openapi-dereferenced.yaml,application/yaml"
    })
    void every_form_of_the_contract_names_this_server_first(String form, String mediaType) {
        Response response = site().get("/" + form);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.contentType()).isEqualTo(mediaType);
        String address = SERVER.uri() + "/api";
        if (form.endsWith("json")) {
            assertThat(JsonPath.from(response.asString()).getString("servers[0].url"))
                    .isEqualTo(address);
        } else {
            assertThat(response.asString()).containsPattern("servers:\n *- url: " + address + "\n");
        }
        assertThat(response.asString()).contains("{hostname}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi.yaml", "docs", "docs/swagger-ui.css", "reference", "problems/not_found"})
    void what_has_not_changed_is_not_sent_again(String path) {
        String tag = site().get("/" + path).header("ETag");
        Response again = site().header("If-None-Match", tag).get("/" + path);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(site().head("/" + path).header("ETag")).isEqualTo(tag);
        assertThat(site().head("/" + path).asString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "docs", "openapi.json", "problems/not_found"})
    void it_can_only_be_read(String path) {
        Response response = site().post("/" + path);
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.header("Allow")).isEqualTo("GET, HEAD");
        assertThat(response.jsonPath().getString("code")).isEqualTo("method_not_allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nowhere", "docs/nowhere", "docs/index.html", "problems/nothing", "openapi.txt", "reference/"})
    void all_else_is_not_found_as_a_problem(String path) {
        Response response = site().get("/" + path);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.jsonPath().getString("code")).isEqualTo("not_found");
    }

    @Test
    void a_server_that_is_no_demo_offers_no_key() {
        assertThat(site().get("/docs/settings.json").asString()).isEqualTo("{}");
    }

    @ParameterizedTest
    @CsvSource({"/,docs", "/docs/,../docs"})
    void a_human_is_led_to_the_documentation(String path, String target) {
        Response response = site().redirects().follow(false).get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.header("Location")).isEqualTo(target);
    }

    @Test
    void pages_may_load_nothing_from_elsewhere_and_run_nothing_inline() {
        assertThat(site().get("/docs").header("Content-Security-Policy"))
                .startsWith("default-src 'none';")
                .doesNotContain("unsafe", "http", "*");
    }
}
