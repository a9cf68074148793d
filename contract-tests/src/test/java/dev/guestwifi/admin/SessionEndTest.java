package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a session ends, and cookies that never were one's. */
class SessionEndTest {
    private static final Duration MICROSECOND = Duration.ofNanos(1000);
    private static final Duration ALMOST_IDLE = Duration.ofMinutes(30).minus(MICROSECOND);
    private static final AdminServer SERVER = AdminServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void signing_out_ends_it_and_takes_the_cookie_away() {
        Admin admin = SERVER.signedIn();
        Admin other = SERVER.signedIn();

        Response answer = admin.signOut();

        assertThat(answer.statusCode()).isEqualTo(204);
        Cookie cookie = answer.detailedCookie(AdminServer.COOKIE);
        assertThat(cookie.getValue()).isEmpty();
        assertThat(cookie.getMaxAge()).isZero();
        assertThat(cookie.getPath()).isEqualTo("/admin");
        assertThat(admin.isSignedIn()).isFalse();
        assertThat(admin.signOut().statusCode()).isEqualTo(401);
        assertThat(admin.form("slug", "late", "name", "Late").post("/teams").statusCode())
                .isEqualTo(401);
        assertThat(other.isSignedIn()).isTrue();
    }

    @Test
    void the_token_of_a_session_that_has_ended_is_of_no_use_to_another() {
        Admin gone = SERVER.signedIn();
        gone.signOut();
        Admin admin = SERVER.signedIn();

        assertThat(admin.looking()
                        .header("X-CSRF-Token", gone.token)
                        .delete("/session")
                        .statusCode())
                .isEqualTo(403);
        assertThat(admin.isSignedIn()).isTrue();
    }

    @Test
    void half_an_hour_without_a_request_ends_it() {
        Admin admin = SERVER.signedIn();
        Admin awake = SERVER.signedIn();

        SERVER.clock.pass(ALMOST_IDLE);
        assertThat(awake.isSignedIn()).isTrue();
        SERVER.clock.pass(MICROSECOND);

        assertThat(admin.isSignedIn()).isFalse();
        assertThat(admin.isSignedIn()).as("once it has ended").isFalse();
        assertThat(Members.text(awake.looking().get("/session"), "idle_ends_at"))
                .isEqualTo(SERVER.clock.after(Duration.ofMinutes(30)));
    }

    @Test
    void any_request_prolongs_it_even_one_that_is_refused() {
        Admin admin = SERVER.signedIn();

        for (String path : new String[] {"/keys", "/teams", "/audit-events", "/session"}) {
            SERVER.clock.pass(ALMOST_IDLE);
            assertThat(admin.looking().get(path).statusCode()).isEqualTo(200);
        }
        SERVER.clock.pass(ALMOST_IDLE);
        assertThat(admin.form("label", "x").post("/keys").statusCode()).isEqualTo(422);
        SERVER.clock.pass(ALMOST_IDLE);
        assertThat(admin.isSignedIn()).isTrue();
    }

    @Test
    void a_clock_that_is_set_neither_ends_it_nor_prolongs_it() {
        Admin admin = SERVER.signedIn();

        SERVER.clock.set(Duration.ofHours(13));
        assertThat(admin.isSignedIn()).isTrue();
        SERVER.clock.set(Duration.ofHours(-26));
        SERVER.clock.pass(Duration.ofMinutes(30));

        assertThat(admin.isSignedIn()).isFalse();
    }

    @Test
    void half_a_day_ends_it_in_spite_of_requests() {
        Admin admin = SERVER.signedIn();
        String end = SERVER.clock.after(Duration.ofHours(12));

        for (int i = 0; i < 47; i++) {
            SERVER.clock.pass(Duration.ofMinutes(15));
            assertThat(admin.isSignedIn()).isTrue();
        }
        assertThat(Members.text(admin.looking().get("/session"), "idle_ends_at"))
                .as("not after the end")
                .isEqualTo(end);
        SERVER.clock.pass(Duration.ofMinutes(15).minus(MICROSECOND));
        assertThat(Members.text(admin.looking().get("/session"), "ends_at")).isEqualTo(end);
        SERVER.clock.pass(MICROSECOND);

        assertThat(admin.isSignedIn()).isFalse();
    }

    static Stream<String> forged() {
        String cookie = SERVER.signedIn().cookie;
        String other = SERVER.signedIn().cookie;
        int dot = cookie.indexOf('.');
        String id = cookie.substring(0, dot);
        String signature = cookie.substring(dot + 1);
        char first = cookie.charAt(0);
        return Stream.of(
                "",
                ".",
                id,
                id + '.',
                '.' + signature,
                id + '.' + other.substring(other.indexOf('.') + 1),
                (first == 'A' ? 'B' : 'A') + cookie.substring(1),
                cookie.substring(1),
                cookie.substring(0, cookie.length() - 1),
                cookie + 'A',
                cookie + '.',
                id + ".." + signature,
                cookie.toLowerCase(Locale.ROOT),
                signature + '.' + id);
    }

    @ParameterizedTest
    @MethodSource("forged")
    void a_forged_cookie_is_no_session(String value) {
        Response answer = SERVER.anonymous()
                .header("Cookie", AdminServer.COOKIE + '=' + value)
                .get("/session");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(Members.code(answer)).isEqualTo("not_signed_in");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Session realm=\"guest-wifi-admin\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guest-wifi-admin",
                "=",
                ";;=;",
                "$Version=1; guest-wifi-admin=x",
                "$Version=x; guest-wifi-admin=x",
                "guest-wifi-admin=\"",
                "guest-wifi-admin=\"; $Path=\"/",
                "guest-wifi-admin=é"
            })
    void rubbish_instead_of_cookies_is_no_session_and_no_failure(String cookies) {
        assertThat(SERVER.anonymous().header("Cookie", cookies).get("/session").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_cookie_counts_under_its_own_name_only() {
        Admin admin = SERVER.signedIn();

        assertThat(SERVER.anonymous()
                        .header("Cookie", "GUEST-WIFI-ADMIN=" + admin.cookie)
                        .get("/session")
                        .statusCode())
                .isEqualTo(401);
        assertThat(SERVER.anonymous()
                        .header("Cookie", "theme=dark; " + AdminServer.COOKIE + '=' + admin.cookie + "; a=b")
                        .get("/session")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_cookie_that_a_neighbouring_host_added_shuts_nobody_out() {
        Admin admin = SERVER.signedIn();
        String added = AdminServer.COOKIE + "=added; ";

        assertThat(SERVER.anonymous()
                        .header("Cookie", added + AdminServer.COOKIE + '=' + admin.cookie)
                        .get("/session")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_ends_with_the_process() {
        Admin before;
        try (AdminServer earlier = AdminServer.start()) {
            before = earlier.signedIn();
            assertThat(before.isSignedIn()).isTrue();
        }

        assertThat(SERVER.anonymous()
                        .header("Cookie", AdminServer.COOKIE + '=' + before.cookie)
                        .header("X-CSRF-Token", before.token)
                        .get("/session")
                        .statusCode())
                .isEqualTo(401);
    }
}
