package dev.guestwifi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @Test
    void measures_everything_unless_told_otherwise() {
        Options options = Options.parse();
        assertThat(options.contenders()).containsExactly(Contender.values());
        assertThat(options.kinds()).containsExactly(Kind.values());
        assertThat(options.mustCheck()).isFalse();
    }

    @Test
    void the_short_form_needs_no_peers() {
        Options options = Options.parse("--check", "--short", "--rounds", "3");
        assertThat(options.contenders()).containsExactly(Contender.FLOOR, Contender.SERVER);
        assertThat(options.kinds()).containsExactly(Kind.PAGE, Kind.FRESH);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.mustCheck()).isTrue();
    }

    @Test
    void takes_names_in_any_order_and_parts_of_seconds() {
        Options options = Options.parse("--only", "server,floor", "--kinds", "401,page", "--seconds", "0.25");
        assertThat(options.contenders()).containsExactly(Contender.FLOOR, Contender.SERVER);
        assertThat(options.kinds()).containsExactly(Kind.UNAUTHORIZED, Kind.PAGE);
        assertThat(options.time()).isEqualTo(Duration.ofMillis(250));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--fast",
                "--rounds",
                "--rounds 0",
                "--rounds x",
                "--seconds 0",
                "--only grails",
                "--kinds all",
                "--check --only server",
                "--check --kinds gzip,page"
            })
    void refuses_what_it_does_not_know(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse(arguments.split(" ")));
    }
}
