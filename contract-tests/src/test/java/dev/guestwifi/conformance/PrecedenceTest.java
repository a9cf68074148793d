package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract § Which answer wins: of all that is wrong with a request, the first is answered. */
class PrecedenceTest {
    private static final TestServer SERVER = new TestServer().start("UTC");
    private static final String FORM = "application/x-www-form-urlencoded";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    /** Each line is wrong in all that the lines below it are wrong in, and in one thing more. */
    @ParameterizedTest
    @CsvSource({
        "PUT,/nowhere,none,application/json,slug=NO,not_found",
        "PUT,/vouchers,none,application/json,slug=NO,method_not_allowed",
        "POST,/vouchers,none,application/json,slug=NO,invalid_api_key",
        "POST,/vouchers,read_only,application/json,slug=NO,unsupported_media_type",
        "POST,/vouchers,read_only,form,slug=nobody&code=A&venue_id=x&number_of_days=1,invalid_parameters",
        "POST,/vouchers,read_only,form,slug=nobody&code=A&venue_id=9&number_of_days=1,team_not_found",
        "POST,/vouchers,read_only,form,slug=default&code=A&venue_id=9&number_of_days=1,read_only_key",
        "DELETE,/vouchers/abc?slug=NO,read_only,,,invalid_parameters",
        "DELETE,/vouchers/abc?slug=nobody,read_only,,,team_not_found",
        "DELETE,/vouchers/abc?slug=default,read_only,,,read_only_key",
        "DELETE,/vouchers/abc?slug=default,instance,,,voucher_not_found",
        "POST,/vouchers,north,form,slug=default&code=A&venue_id=x&number_of_days=1,invalid_parameters",
        "POST,/vouchers,north,form,slug=default&code=A&venue_id=9&number_of_days=1,team_not_allowed"
    })
    void the_first_fault_answers(Method method, String path, String key, String type, String body, String code) {
        RequestSpecification request = switch (key) {
            case "none" -> SERVER.anonymous();
            case "read_only" -> SERVER.as(SERVER.readOnlyKey);
            case "north" -> SERVER.as(SERVER.northKey);
            default -> SERVER.request();
        };
        if (body != null) {
            request.contentType(type.equals("form") ? FORM : type).body(body);
        }
        assertThat(request.request(method, path).jsonPath().getString("code")).isEqualTo(code);
    }

    @Test
    void an_unknown_venue_is_told_before_a_code_that_is_taken() {
        String code = "slug=default&number_of_days=1&code=TAKEN&venue_id=";
        assertThat(SERVER.form(code + 1).post("/vouchers").statusCode()).isEqualTo(201);
        Response both = SERVER.form(code + 9).post("/vouchers");
        assertThat(both.jsonPath().getList("errors.code")).isEqualTo(List.of("unknown_venue"));
        assertThat(SERVER.form(code + 1).post("/vouchers").jsonPath().getString("code"))
                .isEqualTo("code_taken");
    }

    @Test
    void the_query_of_a_create_is_ignored() {
        String form = "code=QUERY&venue_id=1&number_of_days=1";
        assertThat(SERVER.form(form).post("/vouchers?slug=default").jsonPath().getList("errors.parameter"))
                .isEqualTo(List.of("slug"));
        assertThat(SERVER.form("slug=default&" + form)
                        .post("/vouchers?slug=NO&slug=x&code=OTHER")
                        .jsonPath()
                        .getString("data.code"))
                .isEqualTo("QUERY");
    }
}
