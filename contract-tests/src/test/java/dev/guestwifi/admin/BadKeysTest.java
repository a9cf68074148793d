package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.data.KeyShape;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guessing keys from one address gets slow; whoever has a good one does not notice. */
class BadKeysTest {
    private static final int ALLOWED = 4;
    private static final AdminServer SERVER = AdminServer.withBadKeys(ALLOWED);
    private static final String GOOD = SERVER.signedIn().makeKey().key();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @BeforeEach
    void forgetAll() {
        SERVER.clock.pass(Duration.ofMinutes(1));
    }

    private static Response with(String key, String address) {
        return SERVER.as(key).header("X-Forwarded-For", address).get("/venues?slug=default");
    }

    private static Response guess(String address) {
        return with(KeyShape.generate(new SecureRandom()), address);
    }

    private static void exhaust(String address) {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(guess(address).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void one_more_than_allowed_is_told_to_wait() {
        exhaust("192.0.2.1");

        Response answer = guess("192.0.2.1");

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Members.code(answer)).isEqualTo("rate_limited");
        assertThat(answer.header("Retry-After")).isEqualTo("15");
        assertThat(answer.header("WWW-Authenticate")).isNull();
    }

    @Test
    void a_good_key_passes_from_the_same_address() {
        exhaust("192.0.2.2");
        assertThat(guess("192.0.2.2").statusCode()).isEqualTo(429);

        assertThat(with(GOOD, "192.0.2.2").statusCode()).isEqualTo(200);
        assertThat(guess("192.0.2.2").statusCode())
                .as("a good one forgives nothing")
                .isEqualTo(429);
    }

    @Test
    void another_address_does_not_notice() {
        exhaust("192.0.2.3");
        assertThat(guess("192.0.2.3").statusCode()).isEqualTo(429);

        assertThat(guess("192.0.2.4").statusCode()).isEqualTo(401);
    }

    @Test
    void after_the_time_it_is_401_again() {
        exhaust("192.0.2.5");

        SERVER.clock.pass(Duration.ofSeconds(15).minusMillis(1));
        assertThat(guess("192.0.2.5").header("Retry-After")).isEqualTo("1");
        SERVER.clock.pass(Duration.ofMillis(1));
        assertThat(guess("192.0.2.5").statusCode()).isEqualTo(401);
        assertThat(guess("192.0.2.5").statusCode()).isEqualTo(429);
    }

    @Test
    void whatever_is_no_key_counts_alike() {
        String dead = KeyShape.generate(new SecureRandom());
        for (String bad : new String[] {"x", dead, dead.substring(1), GOOD + "x"}) {
            assertThat(with(bad, "192.0.2.6").statusCode()).isEqualTo(401);
        }

        assertThat(with("y", "192.0.2.6").statusCode()).isEqualTo(429);
    }

    @Test
    void no_key_at_all_is_no_guess() {
        for (int i = 0; i < ALLOWED + 2; i++) {
            assertThat(SERVER.below("/api")
                            .header("X-Forwarded-For", "192.0.2.7")
                            .get("/venues?slug=default")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(with("", "192.0.2.7").statusCode()).isEqualTo(401);
        }

        exhaust("192.0.2.7");
    }

    @Test
    void wrong_passwords_and_bad_keys_are_counted_apart() {
        exhaust("192.0.2.8");
        assertThat(guess("192.0.2.8").statusCode()).isEqualTo(429);

        assertThat(SERVER.signInFrom("192.0.2.8", AdminServer.PASSWORD).statusCode())
                .isEqualTo(201);
    }

    @Test
    void without_a_limit_guesses_are_never_told_to_wait() {
        try (AdminServer server = AdminServer.withBadKeys(0)) {
            for (int i = 0; i < 70; i++) {
                assertThat(server.as("x").get("/venues?slug=default").statusCode())
                        .isEqualTo(401);
            }
        }
    }
}
