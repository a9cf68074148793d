package dev.guestwifi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.node.NodeTools;
import org.junit.jupiter.api.Test;

/** The contract has not even a hint against it, by two public linters with all their rules and by the rules of our own. */
class LintTest {
    private static final String CONTRACT = "../openapi.yaml";

    @Test
    void spectral_finds_nothing() {
        NodeTools.Run run = NodeTools.ready().run("spectral", "lint", "--fail-severity=hint", CONTRACT);

        assertThat(run.output() + run.errors()).contains("No results with a severity of 'hint' or higher found!");
        assertThat(run.exit()).isZero();
    }

    @Test
    void redocly_finds_nothing() {
        NodeTools.Run run = NodeTools.ready().run("redocly", "lint", "--config=redocly.yaml", CONTRACT);

        assertThat(run.output()).as("its findings, warnings among them").isEmpty();
        assertThat(run.errors()).contains("Your API description is valid");
        assertThat(run.exit()).isZero();
    }
}
