package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.admin.Admin.MadeKey;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Teams: listed, made, never made twice. */
class TeamsTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Admin ADMIN = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Response create(String slug, String name) {
        return ADMIN.form("slug", slug, "name", name).post("/teams");
    }

    private static List<Map<String, Object>> teams() {
        return Members.list(ADMIN.looking().get("/teams"), "data");
    }

    @Test
    void a_new_team_is_listed_last() {
        Response made = create("harbour", "Harbour & Söhne");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(Members.text(made, "slug")).isEqualTo("harbour");
        assertThat(Members.text(made, "name")).isEqualTo("Harbour & Söhne");
        assertThat(teams()).last().isEqualTo(Members.object(made));
        assertThat(teams()).element(0).isEqualTo(Map.of("id", 1, "slug", "default", "name", "Default"));
        assertThat(teams()).element(1).isEqualTo(Map.of("id", 2, "slug", "north-shore", "name", "North Shore"));
        assertThat(teams())
                .extracting(team -> (Integer) team.get("id"))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"default", "north-shore", "taken"})
    void a_slug_is_taken_once(String slug) {
        create("taken", "First");
        int before = teams().size();

        Response again = create(slug, "Second");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(Members.code(again)).isEqualTo("slug_taken");
        assertThat(Members.list(again, "errors"))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).containsEntry("parameter", "slug").containsEntry("code", "slug_taken"));
        assertThat(teams()).hasSize(before).noneMatch(team -> "Second".equals(team.get("name")));
    }

    @Test
    void two_teams_may_have_one_name() {
        assertThat(create("same-1", "Same").statusCode()).isEqualTo(201);
        assertThat(create("same-2", "Same").statusCode()).isEqualTo(201);
    }

    @Test
    void a_new_team_is_empty_and_there_at_once() {
        MadeKey before = ADMIN.makeKey();
        create("fresh", "Fresh");
        MadeKey own = ADMIN.makeKey("Fresh", "fresh", "read_write", "");

        for (String list : List.of("venues", "customers", "customer-visits", "vouchers")) {
            for (MadeKey key : List.of(own, before)) {
                Response answer = SERVER.as(key.key()).get("/" + list + "?slug=fresh");
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(Members.list(answer, "data")).isEmpty();
                assertThat(Members.number(answer, "meta", "total")).isZero();
            }
        }
        assertThat(own.shown()).containsEntry("team", "fresh");
        assertThat(SERVER.as(own.key()).get("/venues?slug=default").statusCode())
                .isEqualTo(403);
        Response voucher = SERVER.as(own.key())
                .contentType(Form.TYPE)
                .body(Form.of("slug", "fresh", "venue_id", "1", "code", "X", "number_of_days", "1"))
                .post("/vouchers");
        assertThat(voucher.statusCode()).as("the venue of another team").isEqualTo(422);
    }

    @Test
    void teams_stay() {
        assertThat(ADMIN.changing().delete("/teams/1").statusCode()).isEqualTo(404);
        assertThat(ADMIN.changing().delete("/teams").statusCode()).isEqualTo(405);
    }
}
