package dev.guestwifi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The kit's jar, where nothing is sent. */
@Tag("packaged")
class KitStartTest {
    @Test
    void wrong_use_ends_it_with_2() throws Exception {
        try (JarProcess kit = JarProcess.kit("--url", "http://127.0.0.1:1/api")) {
            assertThat(kit.ended()).isEqualTo(2);
            assertThat(kit.lines()).singleElement().asString().contains("the key is missing");
        }
    }

    @Test
    void help_and_version_are_told() throws Exception {
        try (JarProcess kit = JarProcess.kit("--help")) {
            assertThat(kit.ended()).isZero();
            assertThat(String.join("\n", kit.lines()))
                    .contains(
                            "--url",
                            "--read-only",
                            "--report",
                            "GUESTWIFI_API_KEY",
                            "Exit codes",
                            "Examples",
                            "data",
                            "pact");
        }
        try (JarProcess kit = JarProcess.kit("--version")) {
            assertThat(kit.ended()).isZero();
            assertThat(kit.lines()).singleElement().asString().matches("guest-wifi-conformance [0-9].*");
        }
    }

    @Tag("long")
    @Test
    void pacts_are_checked() throws Exception {
        try (JarProcess kit = JarProcess.kit("pact", "src/test/resources/pacts")) {
            assertThat(kit.ended()).isZero();
            assertThat(kit.lines()).last().asString().endsWith(" 0 faults, 6 warnings");
        }
        try (JarProcess kit = JarProcess.kit("pact", "pom.xml")) {
            assertThat(kit.ended()).isEqualTo(2);
            assertThat(String.join("\n", kit.lines())).contains("pom.xml is not JSON");
        }
        try (JarProcess kit = JarProcess.kit("pact", "--help")) {
            assertThat(kit.ended()).isZero();
            assertThat(String.join("\n", kit.lines())).contains("--report", "Exit codes", "FILE|DIR");
        }
    }
}
