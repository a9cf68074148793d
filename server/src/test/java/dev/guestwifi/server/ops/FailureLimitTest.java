package dev.guestwifi.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.TestTime;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureLimitTest {
    private static final String ADDRESS = "192.0.2.1";
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final TestTime time = new TestTime();
    private final FailureLimit limit = new FailureLimit(3, INTERVAL, time::nanos);

    private void exhaust(String address) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.fail(address)).isZero();
        }
        assertThat(limit.fail(address)).isPositive();
    }

    @Test
    void a_number_of_failures_in_a_row_is_allowed_then_one_per_interval() {
        exhaust(ADDRESS);
        assertThat(limit.fail(ADDRESS)).isEqualTo(30);

        time.pass(INTERVAL.minusMillis(1));
        assertThat(limit.fail(ADDRESS)).as("never less than a second").isEqualTo(1);
        time.pass(Duration.ofMillis(1));
        assertThat(limit.fail(ADDRESS)).isZero();
        assertThat(limit.fail(ADDRESS)).isEqualTo(30);
    }

    @Test
    void a_refused_failure_does_not_count() {
        exhaust(ADDRESS);
        for (int i = 0; i < 100; i++) {
            assertThat(limit.fail(ADDRESS)).isEqualTo(30);
        }
    }

    @Test
    void all_failures_are_forgiven_after_as_many_intervals_and_no_credit_is_saved() {
        exhaust(ADDRESS);

        time.pass(INTERVAL.multipliedBy(3));
        exhaust(ADDRESS);
        time.pass(Duration.ofDays(1));
        exhaust(ADDRESS);
    }

    @Test
    void slow_failures_are_never_refused() {
        for (int i = 0; i < 50; i++) {
            assertThat(limit.fail(ADDRESS)).isZero();
            time.pass(INTERVAL);
        }
    }

    @Test
    void addresses_are_counted_and_forgiven_separately() {
        exhaust(ADDRESS);
        exhaust("192.0.2.2");

        limit.forgive(ADDRESS);

        exhaust(ADDRESS);
        assertThat(limit.fail("192.0.2.2")).isPositive();
        assertThat(limit.fail("192.0.2.3")).isZero();
    }

    @Test
    void an_ipv6_network_counts_as_one_however_it_is_written() {
        exhaust("2001:db8:1:2::1");

        assertThat(limit.fail("2001:DB8:1:2:ffff:ffff:ffff:ffff")).isPositive();
        assertThat(limit.fail("2001:db8:1:2:0:0:0:9%eth0")).isPositive();
        assertThat(limit.fail("2001:db8:1:3::1")).isZero();
        assertThat(limit.fail("2001:db8:1::1")).isZero();
    }

    @Test
    void an_ipv4_address_is_the_same_in_ipv6() {
        exhaust(ADDRESS);

        assertThat(limit.fail("::ffff:192.0.2.1")).isPositive();
        assertThat(limit.fail("::ffff:192.0.2.2")).isZero();
    }

    @Test
    void zero_means_no_limit() {
        FailureLimit none = new FailureLimit(0, INTERVAL, time::nanos);
        for (int i = 0; i < 1000; i++) {
            assertThat(none.fail(ADDRESS)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 11, 60, 999, 40_000, 59_999, 60_000})
    void a_limit_per_minute_allows_exactly_that_many(int perMinute) {
        FailureLimit minute = new FailureLimit(perMinute, Duration.ofMinutes(1).dividedBy(perMinute), time::nanos);
        for (int i = 0; i < perMinute; i++) {
            assertThat(minute.fail(ADDRESS)).isZero();
        }

        assertThat(minute.fail(ADDRESS)).isPositive();
        time.pass(Duration.ofMinutes(1));
        assertThat(minute.fail(ADDRESS)).isZero();
    }

    @Test
    void ten_thousand_networks_are_remembered() {
        exhaust(ADDRESS);
        failFromOthers(0, 9_999);

        assertThat(limit.fail(ADDRESS)).isPositive();
    }

    @Test
    void of_more_networks_one_that_fails_often_is_remembered() {
        failFromOthers(0, 10_000);
        exhaust(ADDRESS);
        failFromOthers(10_000, 30_000);

        assertThat(limit.fail(ADDRESS)).isPositive();
    }

    @Test
    void no_more_than_ten_thousand_networks_are_remembered() {
        FailureLimit once = new FailureLimit(1, INTERVAL, time::nanos);
        IntStream.range(0, 30_000).forEach(number -> once.fail(other(number)));

        // A network that was forgotten may fail again; recording that pushes out another, but adds none.
        assertThat(IntStream.range(0, 30_000).filter(number -> once.fail(other(number)) > 0))
                .hasSizeBetween(1, 10_000);
    }

    @Test
    void networks_whose_failures_are_forgiven_make_room_first() {
        exhaust(ADDRESS);
        failFromOthers(0, 9_999);
        // They leave within about a second.
        time.pass(INTERVAL.plusSeconds(2));

        limit.fail("192.0.2.2");

        assertThat(limit.fail(ADDRESS)).isZero();
        assertThat(limit.fail(ADDRESS)).as("remembered, although the oldest").isPositive();
    }

    private void failFromOthers(int from, int until) {
        for (int number = from; number < until; number++) {
            assertThat(limit.fail(other(number))).isZero();
        }
    }

    private static String other(int number) {
        return "10." + number / 62_500 + '.' + number / 250 % 250 + '.' + number % 250;
    }

    @Test
    void a_call_reads_the_clock_a_few_times_even_if_ten_thousand_networks_must_wait() {
        AtomicLong reads = new AtomicLong();
        FailureLimit crowded = new FailureLimit(3, INTERVAL, () -> {
            reads.incrementAndGet();
            return 0;
        });
        for (int i = 0; i < 10_000; i++) {
            crowded.fail(other(i));
        }
        long before = reads.get();

        crowded.fail("192.0.2.1");

        assertThat(reads.get() - before).isLessThan(10);
    }

    @Test
    void a_text_that_is_not_an_address_is_counted_as_it_is() {
        exhaust("null");
        assertThat(limit.fail(ADDRESS)).isZero();
    }
}
