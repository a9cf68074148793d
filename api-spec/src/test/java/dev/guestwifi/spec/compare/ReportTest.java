package dev.guestwifi.spec.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.spec.Edit;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The report of changes: one line for each, parameters first, complete. */
class ReportTest {
    private static final String PARAMETERS = "/paths/~1vouchers/get/parameters/-";
    private static final String HEADERS = "/components/responses/VenuesListed/headers/";
    private static final String VENUE = "/components/schemas/Venue/properties";

    private static List<String> lines(UnaryOperator<Edit> edit) {
        return new Case("", edit).changes().stream().map(Change::line).toList();
    }

    @Test
    void each_addition_is_a_line_of_its_own_and_parameters_come_first() {
        assertThat(lines(edit -> edit.set("/x-problem-codes/-", "{code: full, status: 507}")
                        .set("/x-problem-codes/-", "{code: gone, status: 410}")
                        .set("/x-fault-codes/-", "{code: in_the_past}")
                        .set(HEADERS + "Age", "{schema: {type: integer}}")
                        .set(HEADERS + "Warning", "{schema: {type: string}}")
                        .set("/paths/~1teams", "{get: {operationId: listTeams, responses: {}}}")
                        .set("/components/schemas/NewVoucher/properties/note", "{type: string}")
                        .set(PARAMETERS, "{name: a, in: query, schema: {type: string}}")
                        .set(PARAMETERS, "{name: X-B, in: header, schema: {type: string}}")))
                .containsExactly(
                        "query parameter a (GET /vouchers): added",
                        "header parameter X-B (GET /vouchers): added",
                        "request field note (POST /vouchers): added",
                        "GET /teams: added",
                        "header Age of response 200 (GET /venues): added",
                        "header Warning of response 200 (GET /venues): added",
                        "problem code full: added",
                        "problem code gone: added",
                        "fault code in_the_past: added");
    }

    @Test
    void a_change_of_a_shared_component_is_one_line_that_names_every_place() {
        assertThat(lines(edit -> edit.remove("/components/schemas/Problem/properties/request_id")))
                .singleElement()
                .asString()
                .contains("400, 401,", "500, 503", "every operation")
                .doesNotContain("more");
        assertThat(lines(edit -> edit.set("/components/parameters/PerPage/schema/maximum", "2000")))
                .containsExactly("query parameter per_page (GET /customers, GET /customer-visits, GET /venues,"
                        + " GET /vouchers): maximum 1000 → 2000");
    }

    @Test
    void a_rename_is_one_line() {
        assertThat(lines(edit -> edit.rename(VENUE + "/address", "street")))
                .containsExactly(
                        "field data[].address of response 200 (GET /venues): renamed to street: clients that read"
                                + " it find nothing");
        assertThat(lines(edit -> edit.rename("/components/schemas/NewVoucher/properties/upspeed", "upload_speed")))
                .containsExactly(
                        "request field upspeed (POST /vouchers): renamed to upload_speed: values that callers send"
                                + " are ignored");
        assertThat(lines(edit -> edit.rename("/components/schemas/NewVoucher/properties/code", "pin")
                        .set("/components/schemas/NewVoucher/required/1", "pin")))
                .containsExactly(
                        "request field code (POST /vouchers): renamed to pin: values that callers send are ignored");
        assertThat(lines(edit -> edit.set("/components/parameters/StartDate/name", "since")))
                .singleElement()
                .asString()
                .startsWith("query parameter start_date (GET /customers, GET /customer-visits): renamed to since");
        assertThat(lines(edit -> edit.rename(HEADERS + "Link", "Pages")))
                .singleElement()
                .asString()
                .startsWith("header Link of response 200 (GET /venues): renamed to Pages");
    }

    @Test
    void a_rename_outside_of_operations_is_one_line() {
        assertThat(lines(edit -> edit.set("/x-problem-codes/3/code", "no_writing")))
                .containsExactly(
                        "problem code read_only_key: renamed to no_writing: clients that check for it never match");
        assertThat(lines(edit -> edit.rename("/paths/~1customer-visits", "/visits")))
                .containsExactly("GET /customer-visits: renamed to GET /visits: callers get 404 or 405");
        assertThat(lines(edit -> edit.rename("/components/securitySchemes/X-API-Key", "ApiKey")
                        .set("/security", "[{ApiKey: []}]")))
                .containsExactly(
                        "security scheme X-API-Key: renamed to ApiKey: generated clients take the key under the"
                                + " old name");
        assertThat(lines(edit -> edit.rename("/components/schemas/VoucherPage", "VoucherList")
                        .set(
                                "/components/responses/VouchersListed/content/application~1json/schema/$ref",
                                "'#/components/schemas/VoucherList'")))
                .containsExactly("schema VoucherPage: renamed to VoucherList: generated clients get another class");
        assertThat(lines(edit -> edit.set("/servers/0/url", "https://{hostname}/v2")))
                .containsExactly(
                        "server https://{hostname}/api: replaced by https://{hostname}/v2: generated clients call"
                                + " another address");
        assertThat(lines(edit -> edit.rename("/paths/~1vouchers/post/responses/201", "200")))
                .containsExactly(
                        "response 201 (POST /vouchers): replaced by 200: clients that expect this status never get"
                                + " it");
    }

    @Test
    void values_are_not_cut() {
        String pattern = "^[a-z]{1,9}(-[a-z]{1,9})*".repeat(9);

        assertThat(lines(edit -> edit.set("/components/schemas/TeamSlug/pattern", "'" + pattern + "'")))
                .allMatch(line -> line.contains(pattern));
        assertThat(lines(edit -> edit.set(VENUE + "/frequency/enum", "[daily]")))
                .hasSize(1);
    }
}
