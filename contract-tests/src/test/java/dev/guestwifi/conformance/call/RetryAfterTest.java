package dev.guestwifi.conformance.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a target may ask to wait. */
class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:30Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "007|7",
                "120|120",
                "Sun, 06 Nov 1994 08:49:37 GMT|7",
                "Sunday, 06-Nov-94 08:49:37 GMT|7",
                "Sun Nov  6 08:49:37 1994|7",
                "Sun, 06 Nov 1994 08:49:29 GMT|0"
            })
    void seconds_and_dates_of_HTTP_are_understood(String value, long seconds) {
        assertThat(RetryAfter.parse(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Test
    void a_wait_of_any_length_is_longer_than_a_run_and_never_none() {
        for (String digits : new String[] {"9999999999", "9".repeat(23), "9".repeat(5000)}) {
            assertThat(RetryAfter.parse(digits, NOW))
                    .hasValueSatisfying(wait -> assertThat(wait).isGreaterThan(Duration.ofDays(100)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", "1 s", "\u0665", "Sun, 99 Nov 1994 08:49:37 GMT"})
    void what_is_no_time_is_told_apart(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
