package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guessing the password from one address gets slow. */
class WrongPasswordsTest {
    private static final int ALLOWED = 5;
    private static final Duration NEXT = Duration.ofSeconds(30);
    private static final AdminServer SERVER = AdminServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static int wrong(String address) {
        return SERVER.signInFrom(address, "not-the-password").statusCode();
    }

    private static int right(String address) {
        return SERVER.signInFrom(address, AdminServer.PASSWORD).statusCode();
    }

    private static void exhaust(String address) {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(wrong(address)).isEqualTo(401);
        }
        assertThat(wrong(address)).isEqualTo(429);
    }

    @Test
    void after_five_wrong_ones_an_address_waits_even_with_the_right_one() {
        exhaust("192.0.2.1");

        Response answer = SERVER.signInFrom("192.0.2.1", AdminServer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Members.code(answer)).isEqualTo("rate_limited");
        assertThat(answer.header("Retry-After")).isEqualTo("30");
        assertThat(right("192.0.2.2")).as("from another address").isEqualTo(201);
    }

    @Test
    void it_may_try_again_when_it_was_told_and_not_before() {
        exhaust("192.0.2.3");

        SERVER.clock.pass(NEXT.minusMillis(1));
        Response early = SERVER.signInFrom("192.0.2.3", AdminServer.PASSWORD);
        assertThat(early.statusCode()).isEqualTo(429);
        assertThat(early.header("Retry-After")).isEqualTo("1");
        SERVER.clock.pass(Duration.ofMillis(1));
        assertThat(wrong("192.0.2.3")).isEqualTo(401);
        assertThat(wrong("192.0.2.3")).as("one more, not five").isEqualTo(429);
        SERVER.clock.pass(NEXT);
        assertThat(right("192.0.2.3")).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-PT10H", "PT10H"})
    void a_clock_that_is_set_neither_prolongs_the_wait_nor_ends_it(Duration jump) {
        String address = jump.isNegative() ? "192.0.2.41" : "192.0.2.42";
        exhaust(address);

        SERVER.clock.set(jump);

        assertThat(SERVER.signInFrom(address, AdminServer.PASSWORD).header("Retry-After"))
                .isEqualTo("30");
        SERVER.clock.pass(NEXT);
        assertThat(right(address)).isEqualTo(201);
    }

    @Test
    void a_port_beside_the_address_in_the_header_locks_out_nobody_else() {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(wrong("192.0.2.43:" + (4000 + i))).isEqualTo(401);
            assertThat(wrong("[2001:db8:9::1]:" + (4000 + i))).isEqualTo(401);
        }

        assertThat(right("192.0.2.43:5000")).isEqualTo(429);
        assertThat(right("[2001:db8:9::2]:5000")).isEqualTo(429);
        assertThat(right("192.0.2.44:5000")).isEqualTo(201);
    }

    @Test
    void those_who_are_told_to_wait_do_not_wait_longer_for_asking() {
        exhaust("192.0.2.4");
        for (int i = 0; i < 20; i++) {
            assertThat(wrong("192.0.2.4")).isEqualTo(429);
        }

        SERVER.clock.pass(NEXT);

        assertThat(right("192.0.2.4")).isEqualTo(201);
    }

    @Test
    void the_right_one_makes_up_for_wrong_ones() {
        for (int i = 0; i < ALLOWED - 1; i++) {
            assertThat(wrong("192.0.2.5")).isEqualTo(401);
        }
        assertThat(right("192.0.2.5")).isEqualTo(201);

        exhaust("192.0.2.5");
    }

    @Test
    void time_makes_up_for_all_of_them() {
        exhaust("192.0.2.6");

        SERVER.clock.pass(NEXT.multipliedBy(ALLOWED));

        exhaust("192.0.2.6");
    }

    @Test
    void the_addresses_of_one_ipv6_network_are_one() {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(wrong("2001:db8:1:2::" + i)).isEqualTo(401);
        }

        assertThat(right("2001:db8:1:2:ffff::9")).isEqualTo(429);
        assertThat(right("2001:db8:1:3::1")).isEqualTo(201);
    }

    @Test
    void a_form_without_a_password_is_no_guess() {
        for (int i = 0; i < ALLOWED + 1; i++) {
            assertThat(SERVER.form("")
                            .header("X-Forwarded-For", "192.0.2.7")
                            .post("/session")
                            .statusCode())
                    .isEqualTo(422);
        }

        assertThat(right("192.0.2.7")).isEqualTo(201);
    }

    @Test
    void only_the_last_address_of_a_chain_that_no_proxy_of_ours_has_counts() {
        for (int i = 0; i < ALLOWED; i++) {
            assertThat(wrong("198.51.100." + i + ", 192.0.2.8")).isEqualTo(401);
        }

        assertThat(wrong("198.51.100.99, 192.0.2.8, 127.0.0.1")).isEqualTo(429);
        assertThat(wrong("192.0.2.8, 192.0.2.9")).isEqualTo(401);
    }

    @Test
    void rubbish_instead_of_an_address_is_answered_like_anything_else() {
        for (String address : List.of("unknown", "999.1.1.1", ":::", "192.0.2.7:x", ".:1", "", ",", "a.example.com")) {
            assertThat(right(address)).as(address).isEqualTo(201);
        }
    }

    @Test
    void whoever_is_no_proxy_is_not_believed_whom_they_ask_for() {
        try (AdminServer server = AdminServer.withoutProxies()) {
            for (int i = 0; i < ALLOWED; i++) {
                assertThat(server.signInFrom("192.0.2." + i, "not-the-password").statusCode())
                        .isEqualTo(401);
            }

            assertThat(server.signInFrom("192.0.2.99", AdminServer.PASSWORD).statusCode())
                    .isEqualTo(429);
            assertThat(server.signIn(AdminServer.PASSWORD).statusCode()).isEqualTo(429);
        }
    }
}
