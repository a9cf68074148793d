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

/** The quick check as a reviewer runs it, on a contract of its own. */
class ContractCheckTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final String CONTRACT = """
            openapi: 3.0.3
            info: {title: T, version: %s}
            paths:
              /a:
                get:
                  operationId: a
                  parameters:
                    - {name: one, in: query, schema: {type: string, maxLength: %s}}
                  responses: {}
            """;

    @TempDir
    private Path module;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeEach
    void release() throws IOException {
        Files.createDirectory(module.resolve("released"));
        Files.writeString(module.resolve("released/1.0.0.yaml"), CONTRACT.formatted("1.0.0", 9));
    }

    private int run(String contract) throws IOException {
        Files.writeString(module.resolve("openapi.yaml"), contract);
        return ContractCheck.run(module, null, TODAY, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    }

    private List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void passes_and_says_what_is_next() throws IOException {
        assertThat(run(CONTRACT.formatted("1.0.0", 9))).isZero();
        assertThat(lines())
                .containsExactly("Passed: version 1.0.0 allows all changes since 1.0.0. Next: run ./mvnw verify");
    }

    @Test
    void fails_with_every_change_and_the_version_to_set_last() throws IOException {
        assertThat(run(CONTRACT.formatted("1.0.0", 8))).isOne();
        assertThat(lines())
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith("breaking: query parameter one (GET /a): maxLength 9 → 8");
        assertThat(lines().get(2)).startsWith("Next: set info.version in api-spec/openapi.yaml to 2.0.0");
        assertThat(module.resolve("target/contract-changes.md")).content().contains("- query parameter one (GET /a)");
    }

    @Test
    void waivers_are_read_beside_the_releases() throws IOException {
        Files.writeString(module.resolve("released/waivers.yaml"), """
                - change: "query parameter one (GET /a): maxLength 9 → 8: callers that send longer texts are refused"
                  reason: No client sends more.
                  expires: 2026-06-15
                """);

        assertThat(run(CONTRACT.formatted("1.1.0", 8))).isZero();
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        assertThat(run("openapi: [")).isEqualTo(2);
        assertThat(lines().get(0)).contains("openapi.yaml: ");
        assertThat(lines().get(lines().size() - 1)).startsWith("Next: correct the file");
    }

    @Test
    void a_malformed_version_is_told() throws IOException {
        assertThat(run(CONTRACT.formatted("next", 9))).isEqualTo(2);
        assertThat(lines().get(0))
                .endsWith("openapi.yaml: info.version must be a semantic version such as 1.2.0 or 1.2.0-rc.1, not"
                        + " \"next\"");
    }

    @Test
    void a_reference_to_nothing_is_told() throws IOException {
        String contract = CONTRACT.replace("responses: {}", "responses: {'200': {$ref: '#/components/responses/No'}}");

        assertThat(run(contract.formatted("1.0.0", 9))).isEqualTo(2);
        assertThat(lines().get(0)).isEqualTo("$ref #/components/responses/No leads to nothing");
    }
}
