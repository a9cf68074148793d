package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @Test
    void versions_are_ordered_as_semantic_versioning_says() {
        List<String> ordered = List.of(
                "1.0.0-alpha",
                "1.0.0-alpha.1",
                "1.0.0-alpha.beta",
                "1.0.0-beta",
                "1.0.0-beta.2",
                "1.0.0-beta.11",
                "1.0.0-rc.1",
                "1.0.0",
                "1.2.0",
                "1.10.0",
                "2.0.0-rc.1");

        assertThat(ordered.stream().map(Version::parse).sorted().map(Version::toString))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void build_metadata_is_ignored() {
        assertThat(Version.parse("1.0.0-rc.1+build.5")).isEqualTo(Version.parse("1.0.0-rc.1"));
        assertThat(Version.parse("1.0.0+5")).hasToString("1.0.0");
    }

    @Test
    void a_breaking_change_before_1_0_0_asks_for_a_minor_version() {
        assertThat(Version.parse("0.4.2").afterBreakingChange()).hasToString("0.5.0");
        assertThat(Version.parse("1.4.2").afterBreakingChange()).hasToString("2.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "v1.2.0", "1.2.0-", "1.2.0-rc..1", "1.2.0 ", "1.2.0.4"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> Version.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "info.version must be a semantic version such as 1.2.0 or 1.2.0-rc.1, not \"" + text + "\"");
    }
}
