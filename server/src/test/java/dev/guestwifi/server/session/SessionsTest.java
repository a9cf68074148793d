package dev.guestwifi.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions end by elapsed time, whatever is done to the clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-01T12:00:00Z"));
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Sessions sessions = new Sessions(new Random(1), clock(), nanos::get);

    private Clock clock() {
        InstantSource time = now::get;
        return time.withZone(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT13H", "-P3650D", "PT31M", "P3650D"})
    void a_clock_that_is_set_neither_ends_a_session_nor_prolongs_it(Duration jump) {
        Session session = sessions.start("192.0.2.7", null);
        String cookie = sessions.cookie(session);

        now.updateAndGet(time -> time.plus(jump));
        nanos.addAndGet(Session.IDLE.toNanos() - 1);
        assertThat(sessions.find(cookie)).contains(session);
        assertThat(session.idleEnd())
                .as("by the clock as it is")
                .isEqualTo(clock().instant().plus(Session.IDLE));
        nanos.addAndGet(Session.IDLE.toNanos());
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void half_a_day_ends_it_whatever_the_clock_says() {
        Session session = sessions.start("192.0.2.7", null);
        String cookie = sessions.cookie(session);

        for (int i = 0; i < 47; i++) {
            now.updateAndGet(time -> time.minus(Duration.ofHours(1)));
            nanos.addAndGet(Duration.ofMinutes(15).toNanos());
            assertThat(sessions.find(cookie)).contains(session);
        }
        nanos.addAndGet(Duration.ofMinutes(15).toNanos());

        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void one_session_too_many_ends_the_one_that_would_end_first() {
        Session first = sessions.start("192.0.2.7", null);
        nanos.incrementAndGet();
        Session second = sessions.start("192.0.2.7", null);
        for (int i = 2; i < 1000; i++) {
            nanos.incrementAndGet();
            sessions.start("192.0.2.7", null);
        }
        assertThat(sessions.find(sessions.cookie(first))).contains(first);

        sessions.start("192.0.2.7", null);

        assertThat(sessions.find(sessions.cookie(first))).as("it was used last").contains(first);
        assertThat(sessions.find(sessions.cookie(second))).isEmpty();
    }
}
