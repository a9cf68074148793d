package dev.guestwifi.server.store;

import static java.time.temporal.ChronoUnit.MICROS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.SignedIn;
import dev.guestwifi.server.store.SessionStore.Found;
import dev.guestwifi.server.store.SessionStore.Known;
import dev.guestwifi.server.store.SessionStore.Limits;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a store does with the sessions that several servers share. */
abstract class SessionContract extends StoreContract {
    private static final Limits LIMITS = new Limits(Duration.ofMinutes(30), Duration.ofHours(12), 3);
    private static final Known KNOWN =
            new Known("abc", new SignedIn(NOW.truncatedTo(MICROS), "192.0.2.1", SignedIn.Client.BROWSER));

    SessionContract(Backend backend) {
        super(backend);
    }

    private SessionStore sessions() {
        return stores(builder -> {}).sessions().orElseThrow();
    }

    @Test
    void the_secret_stays_the_same() {
        SessionStore sessions = sessions();
        assertThat(sessions.secret()).hasSizeGreaterThanOrEqualTo(32).isEqualTo(sessions.secret());
        assertThat(sessions().secret()).as("of another store").isNotEqualTo(sessions.secret());
    }

    @Test
    void a_session_is_found_until_it_is_ended() {
        SessionStore sessions = sessions();
        sessions.start("h1", KNOWN, LIMITS);
        sessions.start("h2", new Known("def", new SignedIn(NOW.truncatedTo(MICROS), "::1", null)), LIMITS);

        assertThat(sessions.extend("h1", LIMITS)).map(Found::known).contains(KNOWN);
        assertThat(sessions.extend("h3", LIMITS)).isEmpty();

        sessions.end("h1");
        sessions.end("h3");
        assertThat(sessions.extend("h1", LIMITS)).isEmpty();
        assertThat(sessions.extend("h2", LIMITS)).isPresent();
    }

    @Test
    void a_session_ends_when_it_is_idle_or_old() {
        SessionStore sessions = sessions();
        sessions.start("h1", KNOWN, LIMITS);

        pass(Duration.ofMinutes(29));
        assertThat(sessions.extend("h1", LIMITS).orElseThrow().age())
                .isBetween(Duration.ofMinutes(29), Duration.ofMinutes(30));
        pass(Duration.ofMinutes(29));
        assertThat(sessions.extend("h1", LIMITS)).as("idle time was restarted").isPresent();
        assertThat(sessions.extend("h1", new Limits(Duration.ofMinutes(30), Duration.ofMinutes(58), 3)))
                .as("too old")
                .isEmpty();
        pass(Duration.ofMinutes(30));
        assertThat(sessions.extend("h1", LIMITS)).as("idle").isEmpty();
    }

    @Test
    void of_too_many_sessions_the_one_that_would_end_first_ends() {
        SessionStore sessions = sessions();
        for (int i = 1; i <= 3; i++) {
            sessions.start("h" + i, KNOWN, LIMITS);
            pass(Duration.ofSeconds(1));
        }
        sessions.extend("h1", LIMITS);
        sessions.start("h4", KNOWN, LIMITS);

        assertThat(sessions.extend("h2", LIMITS)).isEmpty();
        for (String kept : new String[] {"h1", "h3", "h4"}) {
            assertThat(sessions.extend(kept, LIMITS)).as(kept).isPresent();
        }
    }

    @Test
    void a_form_is_taken_once_in_a_session() throws Exception {
        SessionStore sessions = sessions();
        sessions.start("h1", KNOWN, LIMITS);
        sessions.start("h2", KNOWN, LIMITS);

        assertThat(together(4, () -> sessions.takeForm("h1", "f"))).containsOnlyOnce(true);
        assertThat(sessions.takeForm("h2", "f")).as("in another session").isTrue();
        sessions.giveBackForm("h1", "f");
        assertThat(sessions.takeForm("h1", "f")).isTrue();
    }
}
