package dev.guestwifi.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** Far from zero, and about to overflow, as elapsed time of any origin may be. */
    private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - SECOND);

    private static ApiKey key(long id, @Nullable RateLimit limit) {
        KeyTerms terms = new KeyTerms("test", null, Access.READ_ONLY, null, limit);
        return ApiKey.made(id, new Fingerprint("ab", "gwf_", "abcd"), terms, Instant.EPOCH);
    }

    private Quota take(RateLimits limits, long id) {
        return limits.take(key(id, null)).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"600/min, 1", "10/s, 1", "1/s, 1", "2/min, 30", "7/h, 515", "1/h, 3600", "999999/h, 1"})
    void the_time_to_the_next_request_is_told_in_whole_seconds(String limit, long seconds) {
        RateLimit rate = RateLimit.parse(limit);
        Quota first = take(new RateLimits(rate, nanoTime::get), 1);

        assertThat(first).isEqualTo(new Quota(rate, true, rate.requests() - 1, seconds));
    }

    @Test
    void who_waits_as_told_may_go_on_and_over_a_window_gets_no_more_than_the_limit() {
        RateLimits limits = new RateLimits(RateLimit.parse("7/min"), nanoTime::get);
        int granted = 0;
        for (int second = 0; second < 60; second++) {
            Quota quota = take(limits, 1);
            granted += quota.isGranted() ? 1 : 0;
            if (!quota.isGranted()) {
                nanoTime.addAndGet((quota.seconds() - 1) * SECOND);
                second += (int) quota.seconds() - 1;
                assertThat(take(limits, 1).isGranted()).isFalse();
            }
            nanoTime.addAndGet(SECOND);
        }

        assertThat(granted).isBetween(13, 14);
    }

    @Test
    void keys_without_a_limit_are_not_counted() {
        RateLimits limits = new RateLimits(null, nanoTime::get);

        assertThat(limits.take(key(1, null))).isEmpty();
        assertThat(limits.take(key(2, RateLimit.parse("1/h"))))
                .contains(new Quota(RateLimit.parse("1/h"), true, 0, 3600));
        assertThat(limits.buckets()).isEqualTo(1);
    }

    @Test
    void a_bucket_is_kept_until_it_is_full_and_there_are_never_too_many() {
        RateLimits limits = new RateLimits(RateLimit.parse("3/s"), nanoTime::get);
        take(limits, 1);
        nanoTime.addAndGet(SECOND - 1);
        assertThat(take(limits, 2).remaining()).isEqualTo(2);
        assertThat(limits.buckets()).isEqualTo(2);
        nanoTime.addAndGet(10 * SECOND);
        assertThat(limits.buckets()).isZero();
        assertThat(take(limits, 1).remaining()).isEqualTo(2);

        LongStream.range(0, 120_000).forEach(id -> take(limits, id));

        assertThat(limits.buckets()).isLessThanOrEqualTo(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "600", "0/s", "-1/s", "1000000/min", "01/s", "1/d", "1/S", "1 /s", "1/min ", "1.5/s"})
    void what_is_no_limit_is_refused(String text) {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> RateLimit.parse(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'" + text + "' is not a rate limit such as 10/s, 600/min or 5000/h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/s", "600/min", "999999/h"})
    void a_limit_is_written_as_it_is_read(String text) {
        assertThat(RateLimit.parse(text)).hasToString(text);
    }
}
