package dev.guestwifi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverheadOptionsTest {
    @Test
    void measures_metrics_and_access_log_unless_told_otherwise() {
        OverheadOptions options = OverheadOptions.parse();
        assertThat(options.server()).containsExactly("--management-port", "0", "--access-log", "json");
        assertThat(options.kind()).isEqualTo(Kind.PAGE);
        assertThat(options.limit()).isNull();
    }

    @Test
    void takes_the_options_of_the_server_as_they_are() {
        assertThat(OverheadOptions.parse("--limit", "5", "--seconds", "0.5", "--", "--access-log", "text"))
                .isEqualTo(new OverheadOptions(
                        Kind.PAGE, 3, 20, Duration.ofMillis(500), 5.0, List.of("--access-log", "text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--fast", "--pairs 0", "--kind all", "--limit", "--limit -1", "--access-log json"})
    void refuses_what_it_does_not_know(String arguments) {
        assertThatIllegalArgumentException().isThrownBy(() -> OverheadOptions.parse(arguments.split(" ")));
    }
}
