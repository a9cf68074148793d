package dev.guestwifi.benchmarks.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoakOptionsTest {
    @Test
    void takes_half_an_hour_unless_told_otherwise() {
        assertThat(SoakOptions.parse()).isEqualTo(new SoakOptions(30, 0));
        assertThat(SoakOptions.parse("--rate", "800", "--minutes", "10")).isEqualTo(new SoakOptions(10, 800));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--minutes 9", "--minutes", "--rate 0", "--rate x", "--fast"})
    void refuses_what_it_does_not_know(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> SoakOptions.parse(arguments.split(" ")));
    }
}
