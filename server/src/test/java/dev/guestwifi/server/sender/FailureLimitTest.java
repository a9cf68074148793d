package dev.guestwifi.server.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FailureLimitTest {
    private static final String ADDRESS = "192.0.2.1";
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final ElapsedTime clock = new ElapsedTime(-77);
    private final FailureLimit limit = new FailureLimit(3, INTERVAL, clock);

    private void exhaust(String address) {
        for (int i = 0; i < 3; i++) {
            assertThat(limit.fail(address)).isZero();
        }
        assertThat(limit.fail(address)).isPositive();
    }

    @Test
    void so_many_may_follow_each_other_then_one_an_interval() {
        exhaust(ADDRESS);
        assertThat(limit.fail(ADDRESS)).isEqualTo(30);

        clock.pass(INTERVAL.minusMillis(1));
        assertThat(limit.fail(ADDRESS)).as("never less than a second").isEqualTo(1);
        clock.pass(Duration.ofMillis(1));
        assertThat(limit.fail(ADDRESS)).isZero();
        assertThat(limit.fail(ADDRESS)).isEqualTo(30);
    }

    @Test
    void what_is_refused_does_not_count() {
        exhaust(ADDRESS);
        for (int i = 0; i < 100; i++) {
            assertThat(limit.fail(ADDRESS)).isEqualTo(30);
        }
    }

    @Test
    void all_is_forgiven_after_as_many_intervals_and_not_saved_up() {
        exhaust(ADDRESS);

        clock.pass(INTERVAL.multipliedBy(3));
        exhaust(ADDRESS);
        clock.pass(Duration.ofDays(1));
        exhaust(ADDRESS);
    }

    @Test
    void slow_failures_are_never_refused() {
        for (int i = 0; i < 50; i++) {
            assertThat(limit.fail(ADDRESS)).isZero();
            clock.pass(INTERVAL);
        }
    }

    @Test
    void addresses_are_counted_apart_and_forgiven_apart() {
        exhaust(ADDRESS);
        exhaust("192.0.2.2");

        limit.forgive(ADDRESS);

        exhaust(ADDRESS);
        assertThat(limit.fail("192.0.2.2")).isPositive();
        assertThat(limit.fail("192.0.2.3")).isZero();
    }

    @Test
    void an_ipv6_network_is_one_however_it_is_written() {
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
    void none_allowed_means_no_limit() {
        FailureLimit none = new FailureLimit(0, INTERVAL, clock);
        for (int i = 0; i < 1000; i++) {
            assertThat(none.fail(ADDRESS)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 11, 60, 999, 40_000, 59_999, 60_000})
    void so_many_a_minute_are_just_so_many(int perMinute) {
        FailureLimit minute = new FailureLimit(perMinute, Duration.ofMinutes(1).dividedBy(perMinute), clock);
        for (int i = 0; i < perMinute; i++) {
            assertThat(minute.fail(ADDRESS)).isZero();
        }

        assertThat(minute.fail(ADDRESS)).isPositive();
        clock.pass(Duration.ofMinutes(1));
        assertThat(minute.fail(ADDRESS)).isZero();
    }

    @Test
    void ten_thousand_addresses_are_remembered_and_the_eldest_goes() {
        exhaust(ADDRESS);
        exhaust("192.0.2.2");
        clock.pass(INTERVAL);
        assertThat(limit.fail(ADDRESS)).as("it has failed again since").isZero();

        for (int i = 0; i < 9_999; i++) {
            assertThat(limit.fail("10.0." + i / 250 + '.' + i % 250)).isZero();
        }

        assertThat(limit.fail(ADDRESS)).as("among the latest").isPositive();
        exhaust("192.0.2.2");
    }

    @Test
    void those_who_are_forgiven_make_room_first() {
        exhaust(ADDRESS);
        for (int i = 0; i < 9_999; i++) {
            limit.fail("10.0." + i / 250 + '.' + i % 250);
        }
        clock.pass(INTERVAL);

        limit.fail("192.0.2.2");

        assertThat(limit.fail(ADDRESS)).isZero();
        assertThat(limit.fail(ADDRESS)).as("remembered, though the eldest").isPositive();
    }

    @Test
    void ten_thousand_addresses_that_still_wait_cost_each_call_one_look_at_the_clock() {
        AtomicLong looks = new AtomicLong();
        FailureLimit crowded = new FailureLimit(3, INTERVAL, () -> {
            looks.incrementAndGet();
            return 0;
        });
        for (int i = 0; i < 10_000; i++) {
            crowded.fail("10.1." + i / 250 + '.' + i % 250);
        }
        long before = looks.get();

        crowded.fail("192.0.2.1");

        assertThat(looks.get() - before).isOne();
    }

    @Test
    void time_may_begin_anywhere_and_pass_the_largest_number() {
        ElapsedTime late = new ElapsedTime(Long.MAX_VALUE - 5);
        FailureLimit wrapping = new FailureLimit(1, INTERVAL, late);
        assertThat(wrapping.fail(ADDRESS)).isZero();
        assertThat(wrapping.fail(ADDRESS)).isEqualTo(30);

        late.pass(INTERVAL);

        assertThat(wrapping.fail(ADDRESS)).isZero();
    }

    @Test
    void what_is_no_address_is_counted_by_its_text() {
        exhaust("null");
        assertThat(limit.fail(ADDRESS)).isZero();
    }

    /** Time that stands still until it is told to go on. */
    private static final class ElapsedTime implements LongSupplier {
        private long now;

        ElapsedTime(long start) {
            now = start;
        }

        void pass(Duration time) {
            now += time.toNanos();
        }

        @Override
        public long getAsLong() {
            return now;
        }
    }
}
