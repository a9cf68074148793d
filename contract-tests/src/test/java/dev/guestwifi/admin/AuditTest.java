package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.admin.Admin.MadeKey;
import dev.guestwifi.server.model.AuditEvent.Origin;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who did what: in the list, and in the log as one JSON object a line. */
class AuditTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADDRESS = "192.0.2.7";

    private final AdminServer server = AdminServer.start();
    private final LogLines log = LogLines.of("guest-wifi.audit");

    @AfterEach
    void stop() {
        log.close();
        server.close();
    }

    private Map<String, Object> newest(Admin admin) {
        return admin.events().get(0);
    }

    private void assertEvent(
            Map<String, Object> event,
            String action,
            String requestId,
            @Nullable String subject,
            @Nullable MadeKey key) {
        assertThat(event)
                .containsEntry("action", action)
                .containsEntry("request_id", requestId)
                .containsEntry("address", ADDRESS)
                .containsEntry("at", server.clock.after(Duration.ZERO))
                .containsEntry("subject", subject)
                .containsEntry("key_id", key == null ? null : key.id())
                .containsEntry("key_last4", key == null ? null : key.key().substring(36));
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(line, e);
        }
    }

    private Admin signIn(String requestId) {
        return signIn(requestId, "browser");
    }

    private Admin signIn(String requestId, String client) {
        return new Admin(
                server,
                server.form(Form.of("password", AdminServer.PASSWORD, "client", client))
                        .header("X-Forwarded-For", ADDRESS)
                        .header("X-Request-Id", requestId)
                        .post("/session"));
    }

    private static Response post(Admin admin, String requestId, String path, String... fields) {
        return admin.form(fields)
                .header("X-Forwarded-For", ADDRESS)
                .header("X-Request-Id", requestId)
                .post(path);
    }

    @Test
    void every_change_is_listed_with_who_did_it_where_from_and_by_which_request() {
        Admin admin = signIn("sign-in.1");
        assertEvent(newest(admin), "signed_in", "sign-in.1", null, null);
        Object actor = newest(admin).get("actor");
        assertThat(actor).asString().matches("admin/[A-Za-z0-9_-]+");

        server.clock.pass(Duration.ofSeconds(1));
        post(admin, "team.1", "/teams", "slug", "fresh", "name", "Fresh");
        assertEvent(newest(admin), "team_created", "team.1", "fresh", null);

        server.clock.pass(Duration.ofSeconds(1));
        Response made =
                post(admin, "key.1", "/keys", "label", "Till \"1\"", "access", "read_only", "form_id", server.formId());
        MadeKey key = new MadeKey(Members.text(made, "key"), Members.number(made, "api_key", "id"), made);
        assertEvent(newest(admin), "key_created", "key.1", "Till \"1\"", key);

        server.clock.pass(Duration.ofSeconds(1));
        Response rotated = post(
                admin,
                "rotate.1",
                "/keys/" + key.id() + "/rotations",
                "overlap_hours",
                "0",
                "form_id",
                server.formId());
        MadeKey fresh = new MadeKey(Members.text(rotated, "key"), Members.number(rotated, "api_key", "id"), rotated);
        assertEvent(newest(admin), "key_created", "rotate.1", "Till \"1\"", fresh);
        assertEvent(admin.events().get(1), "key_rotated", "rotate.1", "Till \"1\"", key);

        server.clock.pass(Duration.ofSeconds(1));
        admin.changing()
                .header("X-Forwarded-For", ADDRESS)
                .header("X-Request-Id", "delete.1")
                .delete("/keys/" + fresh.id());
        assertEvent(newest(admin), "key_deleted", "delete.1", "Till \"1\"", fresh);

        server.clock.pass(Duration.ofSeconds(1));
        admin.changing()
                .header("X-Forwarded-For", ADDRESS)
                .header("X-Request-Id", "sign-out.1")
                .delete("/session");
        Admin other = server.signedIn();
        assertEvent(other.events().get(1), "signed_out", "sign-out.1", null, null);
        assertThat(other.events().subList(1, 8))
                .extracting(event -> event.get("actor"))
                .containsOnly(actor);
        assertThat(other.events().get(0).get("actor")).isNotEqualTo(actor);
        assertThat(other.events()).extracting(event -> event.get("id")).containsExactly(8, 7, 6, 5, 4, 3, 2, 1);
    }

    @Test
    void an_event_tells_how_its_session_began() {
        Admin admin = signIn("sign-in.1");
        String start = server.clock.after(Duration.ZERO);
        server.clock.pass(Duration.ofMinutes(5));
        admin.form("slug", "fresh", "name", "Fresh").post("/teams");
        assertThat(admin.events())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event)
                        .containsEntry("signed_in_at", start)
                        .containsEntry("signed_in_from", ADDRESS)
                        .containsEntry("client", "browser"));
        server.signInFrom(ADDRESS, "not-the-password");
        assertThat(newest(admin))
                .containsEntry("signed_in_at", null)
                .containsEntry("signed_in_from", null)
                .containsEntry("client", null);
    }

    @Test
    void a_command_that_signs_in_and_out_is_listed_by_what_it_changes_and_logged_in_full() {
        for (int i = 0; i < 3; i++) {
            Admin command = signIn("x", "command_line");
            if (i == 0) {
                command.makeKey("Made by a script", "", "read_only", "1");
            }
            command.signOut();
        }
        Admin admin = server.signedIn();
        assertThat(admin.events())
                .extracting(event -> event.get("action"), event -> event.get("client"))
                .containsExactly(tuple("signed_in", null), tuple("key_created", "command_line"));
        assertThat(log.lines()).hasSize(8).first().asString().contains("signed_in", "command_line");
    }

    @Test
    void the_log_has_the_same_as_the_list() {
        Admin admin = server.signedIn();
        admin.rotate(admin.makeKey("Zoë's\u2028 \"Till\"", "", "read_only", "1"), 24);
        post(admin, "x", "/teams", "slug", "fresh", "name", "Fresh");

        List<JsonNode> listed =
                admin.events().stream().<JsonNode>map(JSON::valueToTree).toList();
        assertThat(log.lines()).hasSize(5).allMatch(line -> line.lines().count() == 1);
        assertThat(log.lines().stream().map(AuditTest::parsed)).containsExactlyInAnyOrderElementsOf(listed);
    }

    @Test
    void nothing_in_a_line_of_the_log_breaks_it_or_turns_it_round() {
        server.signedIn().makeKey("Till\u202E\u2028\u2066\u200B", "", "read_only", "1");

        assertThat(log.lines()).hasSize(2).last().asString().contains("\"Till\\u202E\\u2028\\u2066\\u200B\"");
    }

    @Test
    void a_refused_sign_in_is_told_and_one_that_had_to_wait_is_not() {
        for (int i = 0; i < 9; i++) {
            server.signInFrom(ADDRESS, "not-the-password");
        }

        Admin admin = server.signedIn();
        List<Map<String, Object>> events = admin.events();
        assertThat(events).hasSize(6);
        assertThat(events.subList(1, 6))
                .allSatisfy(event -> assertThat(event)
                        .containsEntry("action", "sign_in_refused")
                        .containsEntry("actor", "nobody")
                        .containsEntry("address", ADDRESS)
                        .containsEntry("subject", null));
        assertThat(log.lines()).hasSize(6);
    }

    @Test
    void what_is_refused_or_only_looked_at_is_no_event() {
        Admin admin = server.signedIn();
        admin.keys();
        admin.isSignedIn();
        admin.form("slug", "default", "name", "x").post("/teams");
        admin.form("label", "x").post("/keys");
        admin.tryToRotate(99, 0);
        admin.changing().delete("/keys/99");
        admin.looking().delete("/session");
        admin.changing().header("Origin", "https://evil.example.com").delete("/session");

        assertThat(admin.events()).hasSize(1);
        assertThat(log.lines()).hasSize(1);
    }

    @Test
    void the_list_has_the_newest_two_hundred() {
        for (int i = 0; i < 203; i++) {
            server.stores.teams().create("t" + i, "Team", new Origin("nobody", ADDRESS, "r" + i, null));
        }

        List<Map<String, Object>> events = server.signedIn().events();
        assertThat(events).hasSize(200);
        assertThat(events).extracting(event -> (Integer) event.get("id")).isSortedAccordingTo((a, b) -> b - a);
        assertThat(events.get(0)).containsEntry("action", "signed_in").containsEntry("id", 204);
        assertThat(events.get(1)).containsEntry("subject", "t202");
        assertThat(events.get(199)).containsEntry("subject", "t4");
    }
}
