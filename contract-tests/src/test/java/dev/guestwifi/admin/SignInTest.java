package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in, and what a browser gets for it. */
class SignInTest {
    private static final AdminServer SERVER = AdminServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void the_password_starts_a_session() {
        Response answer = SERVER.signIn(AdminServer.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Members.text(answer, "csrf_token")).hasSizeGreaterThanOrEqualTo(43);
        assertThat(Members.text(answer, "idle_ends_at")).isEqualTo(SERVER.clock.after(Duration.ofMinutes(30)));
        assertThat(Members.text(answer, "ends_at")).isEqualTo(SERVER.clock.after(Duration.ofHours(12)));
        assertThat(new Admin(SERVER, answer).isSignedIn()).isTrue();
    }

    @Test
    void the_cookie_is_for_the_admin_pages_and_out_of_reach_of_scripts_and_other_sites() {
        Cookie cookie = SERVER.signIn(AdminServer.PASSWORD).detailedCookie(AdminServer.COOKIE);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Strict");
        assertThat(cookie.getPath()).isEqualTo("/admin");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getMaxAge()).as("until the browser is closed").isNegative();
        assertThat(cookie.getExpiryDate()).isNull();
        assertThat(cookie.isSecured()).as("by http").isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://wifi.example.com,/admin,true",
        "https://wifi.example.com/,/admin,true",
        "https://example.com/wifi,/wifi/admin,true",
        "http://wifi.example.com,/admin,false"
    })
    void the_cookie_fits_the_public_address(String publicUrl, String path, boolean isSecure) {
        try (AdminServer server = AdminServer.at(publicUrl)) {
            Cookie cookie = server.signIn(AdminServer.PASSWORD).detailedCookie(AdminServer.COOKIE);

            assertThat(cookie.getPath()).isEqualTo(path);
            assertThat(cookie.isSecured()).isEqualTo(isSecure);
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Strict");
        }
    }

    @Test
    void sessions_have_nothing_in_common() {
        Admin one = SERVER.signedIn();
        Admin other = SERVER.signedIn();

        assertThat(one.cookie).isNotEqualTo(other.cookie).doesNotContain(one.token);
        assertThat(one.token).isNotEqualTo(other.token);
        assertThat(one.isSignedIn()).as("after another signed in").isTrue();
    }

    @Test
    void a_session_tells_its_end_and_not_its_token() {
        Admin admin = SERVER.signedIn();

        Response answer = admin.looking().get("/session");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Members.text(answer, "idle_ends_at")).isEqualTo(SERVER.clock.after(Duration.ofMinutes(30)));
        assertThat(Members.text(answer, "ends_at")).isEqualTo(SERVER.clock.after(Duration.ofHours(12)));
        assertThat(admin.looking().head("/session").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct-horse-batter",
                "correct-horse-battery1",
                "Correct-horse-battery",
                "correct-horse-battery\u0000",
                "correct horse battery",
                "x"
            })
    void another_password_does_not(String password) {
        Response answer = SERVER.signInFrom("192.0.2." + password.length(), password);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Members.code(answer)).isEqualTo("wrong_password");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Session realm=\"guest-wifi-admin\"");
    }

    @Test
    void nobody_gets_into_a_server_without_a_password() {
        try (AdminServer server = AdminServer.withoutPassword()) {
            for (int i = 0; i < 7; i++) {
                Response answer = server.signIn(AdminServer.PASSWORD);
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(Members.code(answer)).isEqualTo("admin_closed");
            }
            assertThat(server.anonymous().get("/keys").statusCode()).isEqualTo(401);
        }
    }
}
