package dev.guestwifi.junit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

class JUnitVersionTest {
    @Test
    void a_version_that_would_not_stop_the_server_is_refused_by_name() {
        for (String version : List.of("5.12.2", "5.0.0-M1", "4.13", "5.9")) {
            assertThatThrownBy(() -> JUnitVersion.requireSupported(version))
                    .isInstanceOf(ExtensionConfigurationException.class)
                    .hasMessageContaining("needs JUnit 5.13 or later")
                    .hasMessageContaining(version);
        }
    }

    @Test
    void later_and_unknown_versions_are_taken() {
        for (String version : List.of("", "5.13.0", "5.13.4", "5.14.0-SNAPSHOT", "6.0.0", "6.1.3", "10.2", "unknown")) {
            assertThatCode(() -> JUnitVersion.requireSupported(version)).doesNotThrowAnyException();
        }
        assertThatCode(() -> JUnitVersion.requireSupported(null)).doesNotThrowAnyException();
    }

    @Test
    void the_version_on_this_class_path_is_taken() {
        assertThatCode(JUnitVersion::requireSupported).doesNotThrowAnyException();
    }
}
