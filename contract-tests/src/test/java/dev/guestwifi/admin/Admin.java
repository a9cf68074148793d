package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;

/** Somebody who has signed in, with what a browser then has: the cookie and the token. */
final class Admin {
    final String cookie;
    final String token;

    private final AdminServer server;

    Admin(AdminServer server, Response signedIn) {
        this.server = server;
        cookie = signedIn.cookie(AdminServer.COOKIE);
        token = Members.text(signedIn, "csrf_token");
        server.secrets.add(cookie);
        server.secrets.add(token);
    }

    /** A key that was made, with what the answer told of it. */
    record MadeKey(String key, int id, Response answer) {
        Map<String, Object> shown() {
            return Members.object(answer, "api_key");
        }
    }

    /** A request with the cookie alone. */
    RequestSpecification looking() {
        return server.anonymous().header("Cookie", AdminServer.COOKIE + "=" + cookie);
    }

    /** A request with cookie and token. */
    RequestSpecification changing() {
        return looking().header("X-CSRF-Token", token);
    }

    /** A form with cookie and token. */
    RequestSpecification form(String... namesAndValues) {
        return changing().contentType(Form.TYPE).body(Form.of(namesAndValues));
    }

    boolean isSignedIn() {
        return looking().get("/session").statusCode() == 200;
    }

    MadeKey makeKey() {
        return makeKey("Till", "", "read_write", "");
    }

    /** Makes a key; what is empty is left out. */
    MadeKey makeKey(String label, String team, String access, String days) {
        return made(form(
                        "label", label,
                        "team", team,
                        "access", access,
                        "expires_in_days", days,
                        "form_id", server.formId())
                .post("/keys"));
    }

    Response tryToRotate(int id, int overlapHours) {
        return form("overlap_hours", Integer.toString(overlapHours), "form_id", server.formId())
                .post("/keys/" + id + "/rotations");
    }

    MadeKey rotate(MadeKey key, int overlapHours) {
        return made(tryToRotate(key.id(), overlapHours));
    }

    private MadeKey made(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        String key = Members.text(answer, "key");
        server.secrets.add(key);
        return new MadeKey(key, Members.number(answer, "api_key", "id"), answer);
    }

    Response delete(MadeKey key) {
        return changing().delete("/keys/" + key.id());
    }

    List<Map<String, Object>> keys() {
        return Members.list(looking().get("/keys"), "data");
    }

    List<Map<String, Object>> events() {
        return Members.list(looking().get("/audit-events"), "data");
    }

    Response signOut() {
        return changing().delete("/session");
    }
}
