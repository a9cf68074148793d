package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rules: Team. */
class TeamsTest {
    private static final TestServer SERVER = new TestServer().start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/customer-visits", "/venues", "/vouchers"})
    void a_known_team_is_served_and_an_unknown_one_is_not_found(String list) {
        assertThat(SERVER.request().get(list + "?slug=default").statusCode()).isEqualTo(200);
        Response unknown = SERVER.request().get(list + "?slug=nobody");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.jsonPath().getString("code")).isEqualTo("team_not_found");
    }

    @ParameterizedTest
    @CsvSource({"DEFAULT,malformed_slug", "a--b,malformed_slug", "-a,malformed_slug", "a_b,malformed_slug"})
    void a_malformed_slug_is_refused_and_case_is_never_folded(String slug, String code) {
        Response response = SERVER.request().get("/venues?slug=" + slug);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.code")).containsExactly(code);
    }

    @Test
    void a_slug_has_at_most_63_characters_and_cannot_be_left_out() {
        assertThat(SERVER.request().get("/venues?slug=" + "a".repeat(63)).statusCode())
                .isEqualTo(404);
        assertThat(SERVER.request()
                        .get("/venues?slug=" + "a".repeat(64))
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("too_long");
        assertThat(SERVER.request().get("/venues?slug=").jsonPath().getList("errors.code"))
                .containsExactly("required");
    }

    @Test
    void equivalent_percent_encodings_are_equal() {
        assertThat(SERVER.request().get("/venues?slug=%64efault").statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_for_one_team_gets_the_same_answer_for_every_other_slug() {
        assertThat(SERVER.as(SERVER.northKey)
                        .get("/venues?slug=" + TestServer.NORTH)
                        .statusCode())
                .isEqualTo(200);
        String foreign = withoutId(SERVER.as(SERVER.northKey).get("/venues?slug=default"));
        String unknown = withoutId(SERVER.as(SERVER.northKey).get("/venues?slug=nobody"));
        assertThat(foreign).contains("team_not_allowed").isEqualTo(unknown);
    }

    @Test
    void a_team_sees_only_its_own_rows() {
        assertThat(SERVER.request().get("/venues?slug=default").jsonPath().getList("data.id", Long.class))
                .containsExactly(1L);
        assertThat(SERVER.request().get("/venues?slug=south-shore").jsonPath().getList("data.id", Long.class))
                .containsExactly(2L);
    }

    private static String withoutId(Response response) {
        assertThat(response.statusCode()).isEqualTo(403);
        return response.asString().replace(response.header("X-Request-Id"), "");
    }
}
