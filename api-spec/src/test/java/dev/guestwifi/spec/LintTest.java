package dev.guestwifi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.node.NodeTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract has not even a hint against it, by two public linters with all their rules and by the rules of our own. */
class LintTest {
    private static final String CONTRACT = "../openapi.yaml";
    private static final String FORMS = "../target/classes/guest-wifi/";

    @Test
    void spectral_finds_nothing() {
        NodeTools.Run run = NodeTools.ready().run("spectral", "lint", "--fail-severity=hint", CONTRACT);

        assertThat(run.output() + run.errors()).contains("No results with a severity of 'hint' or higher found!");
        assertThat(run.exit()).isZero();
    }

    /** In its other forms, too: the versions of OpenAPI that they say they are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                CONTRACT,
                FORMS + "openapi.json",
                FORMS + "openapi-3.1.json",
                FORMS + "openapi-3.1.yaml",
                FORMS + "openapi-dereferenced.json",
                FORMS + "openapi-dereferenced.yaml"
            })
    void redocly_finds_nothing(String form) {
        NodeTools.Run run = NodeTools.ready().run("redocly", "lint", "--config=redocly.yaml", form);

        assertThat(run.output()).as("its findings, warnings among them").isEmpty();
        assertThat(run.errors()).contains("Your API description is valid");
        assertThat(run.exit()).isZero();
    }
}
