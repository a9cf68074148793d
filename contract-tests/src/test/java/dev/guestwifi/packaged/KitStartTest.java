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
                            "--url", "--read-only", "--report", "GUESTWIFI_API_KEY", "Exit codes", "Examples", "data");
        }
        try (JarProcess kit = JarProcess.kit("--version")) {
            assertThat(kit.ended()).isZero();
            assertThat(kit.lines()).singleElement().asString().matches("guest-wifi-conformance [0-9].*");
        }
    }
}
