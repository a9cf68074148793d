package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.admin.Admin.MadeKey;
import dev.guestwifi.server.key.KeyFormat;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * Password, token, cookie and keys are told once, to whom they are for. {@link ContractFilter} looks at every answer.
 */
class AdminSecrecyTest {
    private static final AdminServer SERVER = AdminServer.start();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void no_log_line_tells_a_secret() {
        try (LogLines own = LogLines.of("dev.guestwifi");
                LogLines audit = LogLines.of("guest-wifi");
                LogLines jersey = LogLines.of("org.glassfish")) {
            Admin admin = SERVER.signedIn();
            MadeKey key = admin.makeKey();
            MadeKey fresh = admin.rotate(key, 24);
            SERVER.as(key.key()).get("/venues?slug=default");
            SERVER.as(fresh.key()).get("/nowhere");
            SERVER.signInFrom("192.0.2.1", AdminServer.PASSWORD + "x");
            admin.looking().header("X-CSRF-Token", admin.token + "x").delete("/session");
            admin.form("label", key.key().repeat(3), "access", "x", "form_id", admin.token)
                    .post("/keys");
            admin.delete(key);
            admin.signOut();

            for (String line : List.of(own, audit, jersey).stream()
                    .flatMap(log -> log.lines().stream())
                    .toList()) {
                SERVER.secrets.mustNotBeIn(line);
            }
            assertThat(audit.lines()).as("something was looked at").hasSize(7);
        }
    }

    @Test
    void errors_do_not_repeat_what_was_sent() {
        Admin admin = SERVER.signedIn();
        MadeKey key = admin.makeKey();

        List<Response> errors = List.of(
                SERVER.signInFrom("192.0.2.2", AdminServer.PASSWORD + "\u0000"),
                admin.form("label", "x", "access", key.key(), "form_id", admin.token + "!")
                        .post("/keys"),
                admin.changing().delete("/keys/" + key.key()),
                admin.looking().header("X-CSRF-Token", key.key()).delete("/session"),
                admin.looking().get("/" + key.key()),
                SERVER.as(key.key()).get("/venues?slug=" + key.key()));

        assertThat(errors).extracting(Response::statusCode).containsExactly(401, 422, 404, 403, 404, 422);
    }

    @Test
    void lists_tell_neither_keys_nor_their_hashes() {
        Admin admin = SERVER.signedIn();
        MadeKey key = admin.makeKey();

        for (String path : List.of("/keys", "/audit-events", "/session", "/teams")) {
            assertThat(admin.looking().get(path).asString())
                    .doesNotContain(KeyFormat.sha256(key.key()))
                    .doesNotContain(key.key().substring(4, 12))
                    .doesNotContain(AdminServer.PASSWORD);
        }
    }

    @Test
    void only_the_answer_that_makes_it_shows_a_key() {
        Admin admin = SERVER.signedIn();
        MadeKey key = admin.makeKey();
        MadeKey fresh = admin.rotate(key, 1);

        assertThat(key.answer().asString()).containsOnlyOnce(key.key());
        assertThat(fresh.answer().asString()).containsOnlyOnce(fresh.key()).doesNotContain(key.key());
        assertThat(key.answer().headers().toString()).doesNotContain(key.key());
        assertThat(key.shown().toString()).doesNotContain(key.key());
    }
}
