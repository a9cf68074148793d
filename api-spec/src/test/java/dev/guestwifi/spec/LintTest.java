package dev.guestwifi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.node.NodeTools;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Neither contract has even a hint against it, by two public linters with all their rules and by the rules of our own.
 */
@Tag("long")
class LintTest {
    private static final String CONTRACT = "../openapi.yaml";
    private static final String FORMS = "../target/classes/guest-wifi/";

    /**
     * The admin contract with the parts that it takes in place: our own rules follow no reference into another file.
     */
    @Test
    void spectral_finds_nothing() {
        NodeTools.Run run =
                NodeTools.ready().run("spectral", "lint", "--fail-severity=hint", CONTRACT, FORMS + "admin.yaml");

        assertThat(run.output() + run.errors()).contains("No results with a severity of 'hint' or higher found!");
        assertThat(run.exit()).isZero();
    }

    @Test
    void redocly_finds_nothing() {
        redoclyFindsNothing(List.of(CONTRACT, "../admin.yaml"));
    }

    /** They are the versions of OpenAPI that they say they are. One run, as each start costs. */
    @Test
    void redocly_finds_nothing_in_any_other_form() {
        redoclyFindsNothing(List.of(
                FORMS + "openapi.json",
                FORMS + "openapi-3.1.json",
                FORMS + "openapi-3.1.yaml",
                FORMS + "openapi-dereferenced.json",
                FORMS + "openapi-dereferenced.yaml",
                FORMS + "admin.json",
                FORMS + "admin.yaml"));
    }

    private static void redoclyFindsNothing(List<String> contracts) {
        NodeTools.Run run = NodeTools.ready()
                .run(
                        "redocly",
                        Stream.concat(Stream.of("lint", "--config=redocly.yaml"), contracts.stream())
                                .toArray(String[]::new));

        assertThat(run.output()).as("its findings, warnings among them").isEmpty();
        assertThat(contracts)
                .allSatisfy(contract -> assertThat(run.errors()).contains("\n" + contract + ": validated in "));
        assertThat(run.exit()).isZero();
    }
}
