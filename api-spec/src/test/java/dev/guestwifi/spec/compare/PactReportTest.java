package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a change of the contract would break, by the pacts of consumers. */
class PactReportTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: T, version: VERSION}
            servers: [{url: 'https://wifi.example.com/api'}]
            paths:
              /rows:
                get:
                  operationId: list
                  parameters:
                    - {name: slug, in: query, schema: {type: string, maxLength: 63}}
                    - {name: since, in: query, schema: {type: string, format: date}}
                  responses:
                    '200':
                      description: Rows
                      headers: {Link: {schema: {type: string}}}
                      content:
                        application/json:
                          schema:
                            type: object
                            properties:
                              data:
                                type: array
                                items:
                                  type: object
                                  properties: {id: {type: integer}, note: {type: string}}
              /rows/{row_id}:
                delete:
                  operationId: delete
                  parameters:
                    - {name: row_id, in: path, required: true, schema: {type: string}}
                  responses: {'200': {description: Gone}, '404': {description: No}}
            """;

    private static final String PACT = """
            {"consumer": {"name": "%s"}, "provider": {"name": "rows"}, "interactions": [
              {"description": "a list", "request": {"method": "GET", "path": "/api/rows", "query": %s},
               "response": {"status": 200, "body": {"data": [{"id": 7}]}}},
              {"type": "Asynchronous/Messages", "description": "no request", "contents": {}}]}
            """;

    @TempDir
    private Path module;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() throws IOException {
        Files.createDirectory(module.resolve("released"));
        Files.writeString(module.resolve("released/1.0.0.yaml"), CONTRACT.replace("VERSION", "1.0.0"));
        Files.createDirectories(module.resolve("pacts/deep"));
        Files.writeString(module.resolve("pacts/v3.json"), PACT.formatted("old", "\"slug=a&slug=b\""));
        Files.writeString(module.resolve("pacts/deep/v4.json"), PACT.formatted("new", "{\"slug\": [\"a\"]}"));
        Files.writeString(module.resolve("pacts/other.json"), "{\"name\": \"no pact\"}");
    }

    private List<String> run(String contract) throws IOException {
        Files.writeString(module.resolve("openapi.yaml"), contract);
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        ContractCheck.run(module, module.resolve("pacts"), TODAY, out);
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Removed, renamed, tightened: each for something that is used and for something that is not. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {name: slug, in: query, schema: {type: string, maxLength: 63}} | {name: team, in: query, \
            schema: {type: string, maxLength: 63}} | true
            maxLength: 63                                                  | maxLength: 9            | true
            {id: {type: integer}, note: {type: string}}                    | {note: {type: string}}  | true
            {id: {type: integer}, note: {type: string}}                    | {key: {type: integer}, \
            note: {type: string}} | true
            operationId: list                                              | operationId: all        | true
            {name: since, in: query, schema: {type: string, format: date}} | {name: from, in: query, \
            schema: {type: string, format: date}} | false
            {id: {type: integer}, note: {type: string}}                    | {id: {type: integer}}   | false
            headers: {Link: {schema: {type: string}}}                      | headers: {}             | false
            , '404': {description: No}}                                    | }                       | false
            operationId: delete                                            | operationId: remove     | false
            {type: string, format: date}                                   | {type: string, format: date, \
            enum: [today]} | false
            """)
    void a_breaking_change_names_the_consumers_that_use_what_it_changes(String before, String after, boolean isUsed)
            throws IOException {
        assertThat(CONTRACT).contains(before);
        List<String> lines = run(CONTRACT.replace("VERSION", "2.0.0").replace(before, after));
        if (isUsed) {
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("used: "))
                    .contains("  by new: a list", "  by old: a list");
        } else {
            assertThat(lines)
                    .anyMatch(line -> line.startsWith("used by no pact: "))
                    .noneMatch(line -> line.startsWith("  by"));
        }
    }

    /** Who does not send it yet is broken by it. */
    @Test
    void a_parameter_that_becomes_required_breaks_those_who_do_not_send_it() throws IOException {
        String since = "{name: since, in: query, ";
        assertThat(run(CONTRACT.replace("VERSION", "2.0.0").replace(since, since + "required: true, ")))
                .contains("  by new: a list", "  by old: a list");
        bytes.reset();
        String slug = "{name: slug, in: query, ";
        assertThat(run(CONTRACT.replace("VERSION", "2.0.0").replace(slug, slug + "required: true, ")))
                .anyMatch(line -> line.startsWith("used by no pact: query parameter slug (GET /rows): now required"));
    }

    @Test
    void the_report_tells_who_uses_what() throws IOException {
        run(CONTRACT.replace("VERSION", "1.0.0"));
        assertThat(module.resolve("target/pact-usage.md"))
                .content()
                .contains("No change is breaking.")
                .contains("## GET /rows\n")
                .contains("| request, query parameter slug | new, old |")
                .contains("| response 200, field data[].id | new, old |")
                .doesNotContain("note", "DELETE");
        assertThat(module.resolve("target/pact-usage.html"))
                .content()
                .contains("<tr><td>request, query parameter slug</td><td>new, old</td></tr>");
    }

    @Test
    void names_are_text_in_the_page() throws IOException {
        Files.writeString(module.resolve("pacts/v3.json"), PACT.formatted("<script>", "\"slug=a\""));
        run(CONTRACT.replace("VERSION", "1.0.0"));
        assertThat(module.resolve("target/pact-usage.html"))
                .content()
                .contains("&lt;script&gt;")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "%zz=1"     | not valid percent-encoding: %zz
            "slug=a&%"  | not valid percent-encoding: %
            {"slug": "a | not valid JSON
            """)
    void a_file_that_is_not_valid_is_named(String query, String reason) throws IOException {
        Files.writeString(module.resolve("pacts/bad.json"), PACT.formatted("bad", query));
        assertThat(run(CONTRACT.replace("VERSION", "1.0.0"))).anyMatch(line -> line.endsWith("bad.json: " + reason));
    }

    @ParameterizedTest
    @CsvSource({"'\"\"', false", "'\"2\"', true", "200, true", "404, false"})
    void a_change_of_some_statuses_concerns_the_interactions_that_expect_one(String status, boolean isUsed)
            throws IOException {
        Files.writeString(
                module.resolve("pacts/v3.json"),
                PACT.formatted("old", "\"\"").replace("\"status\": 200", "\"status\": " + status));
        Files.delete(module.resolve("pacts/deep/v4.json"));
        String contract = CONTRACT.replaceFirst("'200':", "'2XX':");
        Files.writeString(module.resolve("released/1.0.0.yaml"), contract.replace("VERSION", "1.0.0"));
        String changed = contract.replace("{id: {type: integer}, ", "{id: {type: string}, ");
        assertThat(run(changed.replace("VERSION", "2.0.0")).contains("  by old: a list"))
                .isEqualTo(isUsed);
    }

    @Test
    void a_missing_directory_is_named() throws IOException {
        run(CONTRACT.replace("VERSION", "1.0.0"));
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        assertThat(ContractCheck.run(module, module.resolve("none"), TODAY, out))
                .isEqualTo(2);
    }
}
