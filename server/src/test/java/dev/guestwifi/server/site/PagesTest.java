package dev.guestwifi.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside the API: where they are, and that they name the server that serves them. */
class PagesTest {
    private static final PageServer SERVER = new PageServer();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({"/,/docs", "/docs/,/docs", "/reference/,/reference", "/problems/,/problems", "/admin/,/admin"})
    void the_root_and_a_trailing_slash_lead_to_a_page(String path, String page) {
        HttpResponse<String> response = SERVER.get(path);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(SERVER.uri()
                        .resolve(path)
                        .resolve(response.headers().firstValue("Location").orElseThrow()))
                .isEqualTo(SERVER.uri().resolve(page));
        assertThat(SERVER.page(page)).startsWith("<!doctype html>");
    }

    @Test
    void the_index_of_problems_links_to_every_page() {
        String index = SERVER.page("/problems");
        for (String contract : List.of("/openapi.json", "/admin.json")) {
            List<String> codes = SERVER.json(contract).path("x-problem-codes").findValuesAsText("code");
            assertThat(codes).hasSizeGreaterThan(10);
            for (String code : codes) {
                assertThat(index).contains("<a href=\"problems/" + code + "\">");
                assertThat(SERVER.get("/problems/" + code).statusCode()).isEqualTo(200);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/reference", "/problems/code_taken"})
    void a_page_names_the_server_by_the_name_by_which_it_was_called(String path) {
        assertThat(SERVER.page(path)).contains(SERVER.uri() + "/").doesNotContain("guest-wifi.example", "hostname");
        assertThat(SERVER.page(path, "wifi.example.com:8443"))
                .contains("http://wifi.example.com:8443/")
                .doesNotContain("guest-wifi.example", "hostname");
    }

    @Test
    void a_page_names_the_public_address_whatever_the_host() {
        try (PageServer server = new PageServer("UTC", "https://example.com/wifi/")) {
            assertThat(server.page("/reference", "elsewhere.example.com"))
                    .contains("'https://example.com/wifi/api/customers?", "&quot;https://example.com/wifi/api&quot;")
                    .doesNotContain("elsewhere.example", "guest-wifi.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'$(id)'b", "a&lt;b", "a;b", "a'b"})
    void a_host_that_html_or_a_shell_would_act_on_stands_on_no_page(String host) {
        assertThat(SERVER.page("/reference", host))
                .contains("200 OK", "https://guest-wifi.example/api")
                .doesNotContain(host);
    }

    @Test
    void what_the_contract_calls_the_admin_page_is_a_link() {
        assertThat(SERVER.page("/reference"))
                .contains("on the <a href=\"admin\">Admin page</a>")
                .doesNotContain("the Admin page");
        assertThat(SERVER.page("/problems/invalid_api_key")).contains("<a href=\"../admin\">Admin page</a>");
    }

    @Test
    void header_fields_are_told_once_with_the_responses_that_carry_them() {
        String page = SERVER.page("/reference");
        JsonNode headers = SERVER.json("/openapi.json").at("/components/headers");
        assertThat(headers).hasSizeGreaterThan(5);
        assertThat(page).doesNotContain("Header fields:");
        assertThat(page.split("<code>X-Request-Id</code></dt>", -1)).hasSize(2);
        assertThat(page)
                .contains(
                        "<small>Every response</small>",
                        "<small>Status 401</small>",
                        "<small>Status 200, 304 of GET</small>");
    }

    @Test
    void titles_of_examples_are_no_markdown() {
        assertThat(SERVER.page("/reference"))
                .contains("<code>data</code> is always null</h4>")
                .doesNotContain("`");
    }

    @Test
    void the_contents_are_folded_where_no_script_and_no_wide_window_opens_them() {
        assertThat(SERVER.page("/reference")).contains("<details>").doesNotContain("<details open");
    }
}
