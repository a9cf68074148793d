package dev.guestwifi.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fields of the forms: the rules of the contract, all faults at once. */
class ParametersTest {
    private static final AdminServer SERVER = AdminServer.start();
    private static final Admin ADMIN = SERVER.signedIn();

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** The faults of an answer, like {@code label required}. */
    private static List<String> faults(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(422);
        assertThat(Members.code(answer)).isEqualTo("invalid_parameters");
        return Members.list(answer, "errors").stream()
                .map(fault -> fault.get("parameter") + " " + fault.get("code"))
                .toList();
    }

    /** The answer to a form for a key that is right but for one field. */
    private static Response newKey(String field, String value) {
        return ADMIN.form(
                        "label", field.equals("label") ? value : "Till",
                        "team", field.equals("team") ? value : "",
                        "access", field.equals("access") ? value : "read_only",
                        "expires_in_days", field.equals("expires_in_days") ? value : "",
                        "form_id", field.equals("form_id") ? value : SERVER.formId())
                .post("/keys");
    }

    private static Response newTeam(String slug, String name) {
        return ADMIN.form("slug", slug, "name", name).post("/teams");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThat(faults(ADMIN.form().post("/keys")))
                .containsExactlyInAnyOrder("label required", "access required", "form_id required");
        assertThat(faults(ADMIN.form(
                                "label", "x".repeat(101),
                                "team", "North Shore",
                                "access", "admin",
                                "expires_in_days", "0",
                                "form_id", "short")
                        .post("/keys")))
                .containsExactlyInAnyOrder(
                        "label too_long",
                        "team malformed_slug",
                        "access unknown_value",
                        "expires_in_days out_of_range",
                        "form_id malformed_form_id");
        assertThat(faults(ADMIN.form().post("/keys/1/rotations")))
                .containsExactlyInAnyOrder("overlap_hours required", "form_id required");
        assertThat(faults(ADMIN.form().post("/teams"))).containsExactlyInAnyOrder("slug required", "name required");
        assertThat(faults(SERVER.form("").post("/session"))).containsExactly("password required");
        assertThat(faults(ADMIN.form("label", "x".repeat(101) + "\u0000", "access", "x", "form_id", "x")
                        .post("/keys")))
                .contains("label too_long", "label control_character");
    }

    @Test
    void lengths_are_counted_in_code_points() {
        assertThat(Members.text(newKey("label", "🍳".repeat(100)), "api_key", "label"))
                .isEqualTo("🍳".repeat(100));
        assertThat(faults(newKey("label", "🍳".repeat(101)))).containsExactly("label too_long");
        assertThat(Members.text(newTeam("code-points", "🍳".repeat(100)), "name"))
                .isEqualTo("🍳".repeat(100));
        assertThat(faults(newTeam("code-points-2", "🍳".repeat(101)))).containsExactly("name too_long");
        assertThat(newTeam("s".repeat(63), "x").statusCode()).isEqualTo(201);
        assertThat(faults(newTeam("s".repeat(64), "x"))).containsExactly("slug too_long");
        assertThat(faults(SERVER.form(Form.of("password", "x".repeat(1025))).post("/session")))
                .containsExactly("password too_long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u0007", "\u001b", "\u007f", "\u0090", "\n", "\r\n", "\t", "\u0085"})
    void names_are_single_lines_without_control_characters(String control) {
        assertThat(faults(newKey("label", "Till" + control + "2"))).containsExactly("label control_character");
        assertThat(faults(newTeam("control", "Till" + control + "2"))).containsExactly("name control_character");
    }

    @ParameterizedTest
    @CsvSource({
        "  Till  ,Till",
        "Zoë's <b>\"Till\"</b>,Zoë's <b>\"Till\"</b>",
        "a&b=c+d%41,a&b=c+d%41",
        "'\u2003x\u00a0','x'"
    })
    void a_label_comes_back_as_it_was_but_for_white_space_at_its_ends(String label, String kept) {
        assertThat(Members.text(newKey("label", label), "api_key", "label")).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"READ_ONLY", "read-only", "write", "read_only,read_write", "0"})
    void an_access_that_there_is_not_is_no_access(String access) {
        assertThat(faults(newKey("access", access))).containsExactly("access unknown_value");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "25", "-1", "01", "1.0", "+1", "x", "99999999999999999999"})
    void an_overlap_that_there_is_not_is_no_overlap(String hours) {
        assertThat(faults(ADMIN.form("overlap_hours", hours, "form_id", SERVER.formId())
                        .post("/keys/1/rotations")))
                .containsExactly("overlap_hours unknown_value");
    }

    @ParameterizedTest
    @CsvSource({
        "0,out_of_range",
        "3651,out_of_range",
        "9999999999999999999,out_of_range",
        "99999999999999999999,not_a_number",
        "2147483648,out_of_range",
        "-1,not_a_number",
        "1.5,not_a_number",
        "+7,not_a_number",
        "1e2,not_a_number",
        "٣,not_a_number",
        "week,not_a_number"
    })
    void a_key_lives_whole_days_up_to_ten_years(String days, String fault) {
        assertThat(faults(newKey("expires_in_days", days))).containsExactly("expires_in_days " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "3650", "007", " 30 "})
    void the_days_of_a_key_have_both_ends(String days) {
        assertThat(newKey("expires_in_days", days).statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcde",
                "0123456789abcdef!",
                "0123456789 abcdef",
                "0123456789äbcdef",
                "x.y.z.0123456789"
            })
    void a_form_id_is_long_and_plain(String id) {
        assertThat(faults(newKey("form_id", id))).containsExactly("form_id malformed_form_id");
    }

    @Test
    void a_form_id_has_16_to_64_characters() {
        assertThat(newKey("form_id", "_".repeat(16)).statusCode()).isEqualTo(201);
        assertThat(newKey("form_id", "-".repeat(64)).statusCode()).isEqualTo(201);
        assertThat(newKey("form_id", "x".repeat(65)).statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"North", "north_shore", "-north", "north-", "north--shore", "nörth", "a b", "a/b"})
    void a_slug_that_is_none_is_told_from_one_that_is_not_there(String slug) {
        assertThat(faults(newKey("team", slug))).containsExactly("team malformed_slug");
        assertThat(faults(newTeam(slug, "x"))).containsExactly("slug malformed_slug");
        assertThat(faults(newKey("team", "not-there"))).containsExactly("team unknown_team");
    }

    @Test
    void an_unknown_team_is_told_when_all_else_is_right() {
        assertThat(faults(ADMIN.form("label", "x", "team", "not-there", "form_id", SERVER.formId())
                        .post("/keys")))
                .containsExactly("access required");
    }

    @Test
    void a_field_is_given_once_and_others_are_not_looked_at() {
        String form =
                Form.of("label", "a", "access", "read_only", "form_id", SERVER.formId(), "theme", "dark", "theme", "x");
        assertThat(faults(ADMIN.form().body(form + "&label=a&access=read_write").post("/keys")))
                .containsExactlyInAnyOrder("label repeated", "access repeated");
        assertThat(Members.text(ADMIN.form().body(form + "&label=").post("/keys?label=b"), "api_key", "label"))
                .isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded; charset=iso-8859-1"})
    void bodies_are_forms_in_UTF_8(String type) {
        Response answer =
                ADMIN.changing().header("Content-Type", type).body("{}").post("/keys");

        assertThat(answer.statusCode()).isEqualTo(415);
    }

    @Test
    void a_missing_body_has_no_media_type_or_no_fields() {
        assertThat(ADMIN.changing().noContentType().post("/keys").statusCode()).isEqualTo(415);
        assertThat(faults(ADMIN.form().post("/teams"))).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"label=%zz", "label=%ff", "label=%ED%A0%80", "label=%"})
    void a_body_that_is_no_form_is_400(String body) {
        assertThat(ADMIN.form().body(body).post("/keys").statusCode()).isEqualTo(400);
    }
}
