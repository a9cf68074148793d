package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rules: page, per_page, Order of rows; § Bodies: meta and links. */
class PagingTest {
    private static final int ROWS = 23;
    private static final TestServer SERVER = new TestServer()
            .customerAt(IntStream.range(0, ROWS)
                    // Backwards and in threes, so that neither the order of loading nor ids give the order away.
                    .mapToObj(i -> "2025-03-%02dT00:00:00Z".formatted(30 - i / 3))
                    .toArray(String[]::new))
            .start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Response page(String query) {
        return SERVER.request().get("/customers?slug=default" + query);
    }

    private static List<Long> ids(Response response) {
        return response.jsonPath().getList("data.id", Long.class);
    }

    @Test
    void rows_are_ordered_by_created_at_and_then_id() {
        List<String> keys = new ArrayList<>();
        List<String> times = page("&per_page=1000").jsonPath().getList("data.created_at");
        List<Long> ids = ids(page("&per_page=1000"));
        for (int i = 0; i < ROWS; i++) {
            keys.add(times.get(i) + " %05d".formatted(ids.get(i)));
        }
        assertThat(keys).hasSize(ROWS).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, ROWS - 1, ROWS, ROWS + 1, 1000})
    void pages_of_any_size_concatenate_to_the_whole_list(int size) {
        List<Long> whole = ids(page("&per_page=1000"));
        List<Long> read = new ArrayList<>();
        int last = (ROWS + size - 1) / size;
        for (int number = 1; number <= last; number++) {
            Response response = page("&per_page=" + size + "&page=" + number);
            JsonPath body = response.jsonPath();
            int count = Math.min(size, ROWS - (number - 1) * size);
            assertThat(ids(response)).hasSize(count);
            assertThat(body.getLong("meta.total")).isEqualTo(ROWS);
            assertThat(body.getLong("meta.last_page")).isEqualTo(last);
            assertThat(body.getLong("meta.current_page")).isEqualTo(number);
            assertThat(body.getLong("meta.from")).isEqualTo((number - 1L) * size + 1);
            assertThat(body.getLong("meta.to")).isEqualTo((number - 1L) * size + count);
            assertThat(body.getString("links.next") == null).isEqualTo(number == last);
            assertThat(body.getString("links.prev") == null).isEqualTo(number == 1);
            read.addAll(ids(response));
        }
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void without_parameters_the_first_ten_rows_come() {
        assertThat(page("").asString()).isEqualTo(page("&page=1&per_page=10").asString());
        assertThat(ids(page(""))).hasSize(10);
    }

    @Test
    void past_the_end_is_empty_with_the_true_total_and_leads_back_to_the_last_page() {
        JsonPath body = page("&page=2147483647&per_page=10").jsonPath();
        assertThat(body.getList("data")).isEmpty();
        assertThat(body.getLong("meta.total")).isEqualTo(ROWS);
        assertThat(body.getString("meta.from")).isNull();
        assertThat(body.getString("links.prev")).contains("page=3&per_page=10");
        assertThat(body.getString("links.next")).isNull();
    }

    @Test
    void an_empty_list_has_one_page() {
        JsonPath body = SERVER.request().get("/customers?slug=empty").jsonPath();
        assertThat(body.getLong("meta.last_page")).isEqualTo(1);
        assertThat(body.getString("links.first")).isEqualTo(body.getString("links.last"));
    }

    @Test
    void walking_next_reads_the_whole_filtered_list_and_the_Link_header_agrees() {
        List<Long> whole = ids(page("&start_date=2025-03-25&per_page=1000"));
        List<Long> read = new ArrayList<>();
        String next = SERVER.uri() + "/api/customers?slug=default&start_date=2025-03-25&per_page=4&unknown=1";
        while (next != null) {
            Response response = SERVER.request().baseUri("").get(next);
            read.addAll(ids(response));
            next = response.jsonPath().getString("links.next");
            if (next != null) {
                assertThat(next).contains("start_date=2025-03-25").doesNotContain("unknown");
                assertThat(response.header("Link")).contains("<" + next + ">; rel=\"next\"");
            }
        }
        assertThat(read).isNotEmpty().isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "page=0,page,out_of_range",
        "page=-1,page,not_a_number",
        "page=1.5,page,not_a_number",
        "page=1e1,page,not_a_number",
        "page=%2B5,page,not_a_number",
        "page=%D9%A3,page,not_a_number",
        "page=%20,page,not_a_number",
        "page=2147483648,page,out_of_range",
        "page=99999999999999999999,page,out_of_range",
        "page=1&page=1,page,repeated",
        "per_page=10=,per_page,not_a_number",
        "per_page=0,per_page,out_of_range",
        "per_page=1001,per_page,out_of_range",
        "per_page=x,per_page,not_a_number"
    })
    void a_bad_number_is_refused_and_never_clamped(String query, String parameter, String code) {
        Response response = page("&" + query);
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.jsonPath().getList("errors.parameter")).containsExactly(parameter);
        assertThat(response.jsonPath().getList("errors.code")).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api.example.com", "api.example.com:8443", "[::1]", "[::1]:80"})
    void links_and_problem_types_name_the_host_as_it_was_asked(String host) {
        assertThat(SERVER.request()
                        .header("Host", host)
                        .get("/customers?slug=default")
                        .jsonPath()
                        .getString("links.last"))
                .isEqualTo("http://" + host + "/api/customers?slug=default&page=3&per_page=10");
        for (String path : List.of("/customers", "/customers/", "/nowhere")) {
            assertThat(SERVER.request()
                            .header("Host", host)
                            .get(path)
                            .jsonPath()
                            .getString("type"))
                    .startsWith("http://" + host + "/problems/");
        }
    }

    @Test
    void links_begin_with_the_host_that_was_asked_and_believe_no_proxy() {
        String first = SERVER.request()
                .header("X-Forwarded-Host", "elsewhere.example.com")
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "host=elsewhere.example.com;proto=https")
                .get("/customers?slug=default")
                .jsonPath()
                .getString("links.first");
        assertThat(first).isEqualTo(SERVER.uri() + "/api/customers?slug=default&page=1&per_page=10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&page=", "&page", "&per_page=&page=", "&page=0001", "&unknown=1&unknown=2"})
    void empty_is_missing_leading_zeros_count_nothing_and_unknown_is_ignored(String query) {
        assertThat(page(query).asString()).isEqualTo(page("").asString());
    }
}
