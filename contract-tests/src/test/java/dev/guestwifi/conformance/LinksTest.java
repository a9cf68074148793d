package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Pages: what the links of a page begin with. */
class LinksTest {
    private static final int ROWS = 23;
    private static final TestServer SERVER = new TestServer()
            .customerAt(Collections.nCopies(ROWS, "2025-03-01T00:00:00Z").toArray(String[]::new))
            .start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "api.example.com:8443", "[::1]", "[::1]:80"})
    void links_and_problem_types_name_the_host_as_it_was_asked(String host) {
        assertThat(SERVER.request()
                        .header("Host", host)
                        .get("/customers?slug=default")
                        .jsonPath()
                        .getString("links.last"))
                .isEqualTo("http://" + host + "/api/customers?slug=default&page=3&per_page=10");
        for (String path : List.of("/customers", "/customers/", "/nowhere")) {
            assertThat(SERVER.request()
                            .header("Host", host)
                            .get(path)
                            .jsonPath()
                            .getString("type"))
                    .startsWith("http://" + host + "/problems/");
        }
    }

    @Test
    void links_begin_with_the_host_that_was_asked_and_believe_no_proxy() {
        String first = SERVER.request()
                .header("X-Forwarded-Host", "elsewhere.example.com")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=elsewhere.example.com;proto=https")
                .get("/customers?slug=default")
                .jsonPath()
                .getString("links.first");
        assertThat(first).isEqualTo(SERVER.uri() + "/api/customers?slug=default&page=1&per_page=10");
    }
}
