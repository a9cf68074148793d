package dev.guestwifi.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guestwifi.server.TestTime;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions end by elapsed time, whatever is done to the clock. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SessionsTest {
    private final TestTime time = new TestTime();
    private final Sessions sessions = Sessions.of(null, new Random(1), time, time::nanos);

    @ParameterizedTest
    @ValueSource(strings = {"-PT13H", "-P3650D", "PT31M", "P3650D"})
    void setting_the_clock_neither_ends_a_session_nor_extends_it(Duration jump) {
        Session session = sessions.start("192.0.2.7", null);
        String cookie = sessions.cookie(session);

        time.setClock(jump);
        time.pass(Session.IDLE.minusNanos(1));
        assertThat(sessions.find(cookie)).contains(session);
        assertThat(session.idleEnd())
                .as("by the clock as it is")
                .isEqualTo(time.instant().plus(Session.IDLE));
        time.pass(Session.IDLE);
        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void a_session_ends_after_half_a_day_whatever_the_clock_says() {
        Session session = sessions.start("192.0.2.7", null);
        String cookie = sessions.cookie(session);

        for (int i = 0; i < 47; i++) {
            time.setClock(Duration.ofHours(-1));
            time.pass(Duration.ofMinutes(15));
            assertThat(sessions.find(cookie)).contains(session);
        }
        time.pass(Duration.ofMinutes(15));

        assertThat(sessions.find(cookie)).isEmpty();
    }

    @Test
    void one_session_too_many_ends_the_one_that_would_end_first() {
        Session first = sessions.start("192.0.2.7", null);
        time.pass(Duration.ofNanos(1));
        Session second = sessions.start("192.0.2.7", null);
        for (int i = 2; i < 1000; i++) {
            time.pass(Duration.ofNanos(1));
            sessions.start("192.0.2.7", null);
        }
        assertThat(sessions.find(sessions.cookie(first))).contains(first);

        sessions.start("192.0.2.7", null);

        assertThat(sessions.find(sessions.cookie(first))).as("it was used last").contains(first);
        assertThat(sessions.find(sessions.cookie(second))).isEmpty();
    }

    @Test
    void a_form_counts_once() {
        Session session = sessions.start("192.0.2.7", null);

        assertThat(session.once("form-1", () -> "created")).contains("created");
        assertThat(session.once("form-1", () -> "again")).isEmpty();
        assertThat(session.once("form-2", () -> "another")).contains("another");
    }

    @Test
    void a_form_whose_creation_failed_may_be_sent_again() {
        Session session = sessions.start("192.0.2.7", null);
        IllegalStateException failure = new IllegalStateException("the store is down");

        assertThatThrownBy(() -> session.once("form-1", () -> {
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(session.once("form-1", () -> "created")).contains("created");
    }
}
