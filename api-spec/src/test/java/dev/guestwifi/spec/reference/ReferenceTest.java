package dev.guestwifi.spec.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceTest {
    private static final int MAX_BYTES = 60_000;
    private static final Pattern LINK = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern API_OPERATION =
            Pattern.compile("<li><a href=\"../reference#\\w+\">[^<]+</a>: <code>[A-Z]+ (/api/[^<]+)</code>");
    private static final Pattern ADMIN_OPERATION =
            Pattern.compile("<li>[^<]+, in the admin API: <code>[A-Z]+ (/admin/api/[^<]+)</code>");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private static byte[] file(String path) throws IOException {
        try (InputStream bytes = ReferenceTest.class.getResourceAsStream("/guest-wifi/" + path)) {
            return Objects.requireNonNull(bytes, path).readAllBytes();
        }
    }

    private static String text(String path) throws IOException {
        return new String(file(path), UTF_8);
    }

    private static JsonNode contract() throws IOException {
        return new ObjectMapper().readTree(file("openapi.json"));
    }

    static Stream<String> problemCodes() throws IOException {
        return Stream.of(contract(), admin())
                .flatMap(contract -> contract.path("x-problem-codes").findValuesAsText("code").stream())
                .distinct();
    }

    private static JsonNode admin() throws IOException {
        return new ObjectMapper().readTree(file("admin.json"));
    }

    private static List<String> all(Pattern pattern, String html) {
        return pattern.matcher(html)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @Test
    void the_page_and_what_it_loads_are_small() throws IOException {
        int bytes = 0;
        for (String name : List.of("index.html", "style.css", "copy.js")) {
            ByteArrayOutputStream compressed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
                gzip.write(file("reference/" + name));
            }
            bytes += compressed.size();
        }
        System.out.println("the reference as sent: " + bytes + " bytes");
        assertThat(bytes).isLessThan(MAX_BYTES);
    }

    @Test
    void everything_that_the_contract_names_stands_on_the_page() throws IOException {
        List<String> names = new ArrayList<>(contract().findValuesAsText("operationId"));
        names.addAll(contract().path("components").path("parameters").findValuesAsText("name"));
        names.addAll(contract().path("x-problem-codes").findValuesAsText("code"));
        names.addAll(contract().path("x-fault-codes").findValuesAsText("code"));
        for (JsonNode schema : contract().path("components").path("schemas")) {
            schema.path("properties").fieldNames().forEachRemaining(names::add);
        }
        contract().path("paths").fieldNames().forEachRemaining(names::add);
        assertThat(names).hasSizeGreaterThan(100);
        assertThat(text("reference/index.html")).contains(names);
    }

    @Test
    void every_link_within_the_page_leads_somewhere() throws IOException {
        String page = text("reference/index.html");
        List<String> ids = all(ID, page);
        assertThat(ids).doesNotHaveDuplicates();
        for (String link : all(LINK, page)) {
            if (link.startsWith("#")) {
                assertThat(ids).contains(link.substring(1));
            } else if (link.startsWith("problems/")) {
                assertThat(file("reference/" + link + ".html")).isNotEmpty();
            } else {
                assertThat(link)
                        .matches("reference(/style\\.css|/copy\\.js)?|docs(/icon\\.svg)?|admin|problems"
                                + "|openapi(-3\\.1)?\\.(yaml|json)");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("problemCodes")
    void each_problem_has_a_page_with_an_example_that_leads_back(String code) throws IOException {
        String page = text("reference/problems/" + code + ".html");
        List<String> ids = all(ID, text("reference/index.html"));
        assertThat(page).contains("<code>" + code + "</code>");
        if (!code.equals("not_found")) { // It belongs to no operation, so the contract has no example of it.
            assertThat(page).contains("&quot;code&quot;: &quot;" + code + "&quot;");
        }
        for (String link : all(LINK, page)) {
            int anchor = link.indexOf('#');
            assertThat(anchor < 0 || ids.contains(link.substring(anchor + 1)))
                    .as(link)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"wrong_password,0,1", "not_signed_in,0,13", "code_taken,1,0", "rate_limited,6,14", "not_found,0,0"})
    void a_problem_page_names_the_operations_that_return_it_in_either_api(String code, int api, int adminApi)
            throws IOException {
        String page = text("reference/problems/" + code + ".html");
        assertThat(all(API_OPERATION, page)).hasSize(api);
        assertThat(all(ADMIN_OPERATION, page)).hasSize(adminApi);
    }
}
