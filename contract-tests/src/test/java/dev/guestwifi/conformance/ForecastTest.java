package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.call.Limits;
import dev.guestwifi.conformance.result.Options;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A run that its limits will not do for is told so beforehand. */
class ForecastTest {
    private static final Duration LIMIT = Limits.DEFAULT.time();

    @Test
    void the_default_limit_is_enough_at_100_ms() {
        int requests = Options.quick().thorough().usualRequests();
        assertThat(Forecast.of(Duration.ofMillis(100), requests, LIMIT, true)).isEmpty();
        assertThat(Limits.DEFAULT.requests()).isGreaterThan(requests);
    }

    @Test
    void the_option_that_helps_is_named() {
        assertThat(Forecast.of(Duration.ofMillis(300), 5500, LIMIT, true))
                .hasValue("a request takes 300 ms, so that about 5,500 of them need more than the time limit of 900 s:"
                        + " give --time-limit 42m, or --quick");
        assertThat(Forecast.of(Duration.ofMillis(300), 1000, Duration.ofSeconds(60), false))
                .hasValueSatisfying(told -> assertThat(told).endsWith("give --time-limit 8m"));
    }
}
