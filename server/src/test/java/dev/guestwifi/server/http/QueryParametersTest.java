package dev.guestwifi.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.http.ApiServer.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Values, of parameters in the query. */
class QueryParametersTest {
    private static final ApiServer SERVER = new ApiServer();
    private static final String NINETEEN_DIGITS = "0000000000000000002";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        "slug=default&page=&page=2, 2",
        "slug=default&page=2&page, 2",
        "slug=&slug=default&slug&page=2&page=, 2",
        "slug=default&page=, 1",
        "slug=default&page, 1",
        "slug=default&&=&=x&page=2, 2",
        "slug=default&p%61ge=2, 2",
        "%73l%75g=%64efault&page=%32, 2",
        "slug=default&page=" + NINETEEN_DIGITS + ", 2",
        "slug=default&page=2147483647, 2147483647",
        "slug=default&Page=x&PAGE=x&page=2, 2",
        "slug=default&unknown=%00&unknown=x&page=2, 2",
    })
    void a_page_is_found_however_it_is_asked_for(String query, long page) {
        Reply reply = SERVER.get("/customers?" + query);
        assertThat(reply.told()).isEqualTo("200");
        assertThat(reply.json().at("/meta/current_page").asLong()).isEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug=&slug= | slug required",
                "slug | slug required",
                "page=2 | slug required",
                "slug=default&slug=default | slug repeated",
                "slug=default&%73lug=other&page=0 | slug repeated, page out_of_range",
                "slug=default&page=1&p%61ge=1 | page repeated",
                "slug=default&page=1&page=&page=2 | page repeated",
                "slug=default&page=%31;page=2 | page not_a_number",
                "slug=default&page=+2 | page not_a_number",
                "slug=default&page=2%20 | page not_a_number",
                "slug=default&page=%2B2 | page not_a_number",
                "slug=default&page=-2 | page not_a_number",
                "slug=default&page=2.0 | page not_a_number",
                "slug=default&page=2. | page not_a_number",
                "slug=default&page=2e0 | page not_a_number",
                "slug=default&page=0x2 | page not_a_number",
                "slug=default&page=%D9%A2 | page not_a_number",
                "slug=default&page=%EF%BC%92 | page not_a_number",
                "slug=default&page=%00 | page not_a_number",
                "slug=default&page=2%00 | page not_a_number",
                "slug=default&page=0 | page out_of_range",
                "slug=default&page=2147483648 | page out_of_range",
                "slug=default&page=9999999999999999999 | page out_of_range",
                "slug=default&page=00000000000000000002 | page not_a_number",
                "slug=default&page=99999999999999999999 | page not_a_number",
                "slug=default&per_page=0&page=x | per_page out_of_range, page not_a_number",
                "slug=default&per_page=1001 | per_page out_of_range",
                "slug=%20default | slug malformed_slug",
                "slug=a%00b | slug malformed_slug",
                "slug=DEFAULT | slug malformed_slug",
                "slug=default&start_date=2025-02-29 | start_date not_a_date",
                "slug=default&start_date=2025-01-0%D9%A1 | start_date not_a_date",
                "slug=default&start_date=2025-01-01%00 | start_date not_a_date",
                "slug=default&start_date=-999-01-01 | start_date not_a_date",
                "slug=default&start_date=%2B999-01-01 | start_date not_a_date",
                "slug=default&end_date=2025-01-01&start_date=2025-01-02&page=x"
                        + " | page not_a_number, end_date ends_before_start",
                "slug=default&start_date=x&start_date=2025-01-01&end_date=2025-13-01"
                        + " | start_date repeated, end_date not_a_date",
            })
    void every_fault_is_told_once_in_the_order_of_the_contract(String query, String faults) {
        Reply reply = SERVER.get("/customers?" + query);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.faults()).isEqualTo(faults);
    }

    @Test
    void length_is_no_part_of_the_form_of_a_slug_and_both_are_told() {
        String longest = "a".repeat(63);
        assertThat(SERVER.get("/customers?slug=" + longest).told()).isEqualTo("404 team_not_found");
        assertThat(SERVER.get("/customers?slug=" + longest + "a").faults()).isEqualTo("slug too_long");
        assertThat(SERVER.get("/customers?slug=" + longest + "-").faults())
                .isEqualTo("slug too_long, slug malformed_slug");
        assertThat(SERVER.get("/customers?slug=" + "a-".repeat(3000) + "a").faults())
                .isEqualTo("slug too_long");
        Reply both = SERVER.get("/customers?slug=" + "a-".repeat(3000));
        assertThat(both.faults()).isEqualTo("slug too_long, slug malformed_slug");
        assertThat(both.json().path("detail").asText()).startsWith("1 parameter ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "0000-02-29", "0001-01-01", "2024-02-29", "9999-12-31"})
    void a_day_has_a_year_of_four_digits(String day) {
        assertThat(SERVER.get("/customers?slug=default&start_date=" + day + "&end_date=" + day)
                        .told())
                .isEqualTo("200");
    }

    @Test
    void links_name_every_known_parameter_once_however_it_was_written() {
        Reply reply = SERVER.get("/customers?%73lug=def%61ult&p%61ge=1&start_d%61te=2024-01-01&start_date=&end_date="
                + "&per_p%61ge=010&unknown=1&page=");
        List<String> parameters =
                List.of(reply.json().at("/links/next").asText().split("[?&]"));
        assertThat(parameters)
                .containsExactlyInAnyOrder(
                        SERVER.address() + "/customers",
                        "slug=default",
                        "start_date=2024-01-01",
                        "page=2",
                        "per_page=10");
        assertThat(reply.all("Link")).singleElement().asString().contains("page=3&per_page=10>; rel=\"last\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/vouchers/abc?slug=NO | 422 invalid_parameters slug malformed_slug",
                "/vouchers/abc?slug=nobody | 404 team_not_found",
                "/vouchers/0?slug=default | 404 voucher_not_found",
                "/vouchers/01?slug=default | 404 voucher_not_found",
                "/vouchers/12345678901234567?slug=default | 404 voucher_not_found",
                "/vouchers/9007199254740993?slug=default | 404 voucher_not_found",
                "/vouchers/1?slug=default&page=0&page=x&per_page=%00&per_page= | 404 voucher_not_found",
                "/vouchers/1?page=1 | 422 invalid_parameters slug required",
            })
    void a_delete_checks_the_slug_alone_and_then_the_id(String path, String told) {
        assertThat(SERVER.send("DELETE", path, null).told()).isEqualTo(told);
    }
}
