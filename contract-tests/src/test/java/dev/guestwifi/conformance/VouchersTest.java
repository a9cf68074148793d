package dev.guestwifi.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rules: POST /vouchers, code, venue_id, Limits, DELETE. */
class VouchersTest {
    private final TestServer server = new TestServer().start("UTC");

    @AfterEach
    void stop() {
        server.close();
    }

    private Response create(String fields) {
        return server.form("slug=default&" + fields).post("/vouchers");
    }

    private Response createCode(String encodedCode) {
        return create("venue_id=1&number_of_days=1&code=" + encodedCode);
    }

    private String list() {
        return server.request().get("/vouchers?slug=default&per_page=1000").asString();
    }

    private List<String> codes() {
        return JsonPath.from(list()).getList("data.code");
    }

    @Test
    void a_created_voucher_is_echoed_with_defaults_and_listed_exactly_once() {
        Response created = create("code=A1&venue_id=1&number_of_days=7");
        JsonPath voucher = created.jsonPath();
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(voucher.getString("data.volumecap")).isEqualTo("0.00");
        assertThat(voucher.getInt("data.upspeed")).isZero();
        assertThat(voucher.getInt("data.max_devices")).isZero();
        assertThat(voucher.getString("data.created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        JsonPath listed = JsonPath.from(list());
        assertThat(listed.getInt("meta.total")).isEqualTo(1);
        assertThat(listed.getMap("data[0]")).isEqualTo(voucher.getMap("data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"caf%C3%A9", "CAFE%CC%81", "Caf%C3%89"})
    void a_code_is_taken_whatever_its_case_and_composition(String again) {
        createCode("Cafe%CC%81");
        String before = list();
        Response response = createCode(again);
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.jsonPath().getList("errors.parameter")).containsExactly("code");
        assertThat(list()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀👩‍👩‍👧", "ΚΑΛΩΣ", "e\u0301", "é", "straße", "İ", "&=+%", "قسيمة"})
    void a_code_comes_back_code_point_by_code_point(String code) {
        Response response = createCode(URLEncoder.encode(code, UTF_8));
        assertThat(response.jsonPath().getString("data.code")).isEqualTo(code);
        assertThat(codes()).containsExactly(code);
    }

    @Test
    void values_are_stripped_and_plus_is_a_space() {
        assertThat(createCode("+%20%E3%80%80X1%C2%A0+").jsonPath().getString("data.code"))
                .isEqualTo("X1");
        assertThat(createCode("a+b").jsonPath().getList("errors.code")).containsExactly("white_space");
        assertThat(createCode("a%00b").jsonPath().getList("errors.code")).containsExactly("control_character");
        assertThat(createCode("+").jsonPath().getList("errors.code")).containsExactly("required");
    }

    @Test
    void a_code_has_1_to_64_code_points() {
        assertThat(createCode("%F0%9F%98%80".repeat(64)).statusCode()).isEqualTo(201);
        assertThat(createCode("%F0%9F%98%80".repeat(65)).jsonPath().getList("errors.code"))
                .containsExactly("too_long");
    }

    @ParameterizedTest
    @CsvSource({
        "number_of_days,1,3650",
        "upspeed,0,10000",
        "downspeed,0,10000",
        "max_devices,0,1000",
        "volumecap,0,100000"
    })
    void limits_hold_at_their_bounds(String field, int minimum, int maximum) {
        String rest = "venue_id=1" + (field.equals("number_of_days") ? "" : "&number_of_days=1");
        assertThat(create(rest + "&code=MIN&" + field + "=" + minimum).statusCode())
                .isEqualTo(201);
        assertThat(create(rest + "&code=MAX&" + field + "=" + maximum).statusCode())
                .isEqualTo(201);
        String before = list();
        for (String bad : List.of(Integer.toString(maximum + 1), "-1", "x", "1e1")) {
            Response response = create(rest + "&code=BAD&" + field + "=" + bad);
            assertThat(response.statusCode()).as(bad).isEqualTo(422);
            assertThat(response.jsonPath().getList("errors.parameter")).containsExactly(field);
        }
        assertThat(list()).isEqualTo(before);
    }

    @Test
    void volumecap_keeps_two_decimals_and_refuses_three() {
        assertThat(create("code=V&venue_id=1&number_of_days=1&volumecap=1.5")
                        .jsonPath()
                        .getString("data.volumecap"))
                .isEqualTo("1.50");
        assertThat(create("code=W&venue_id=1&number_of_days=1&volumecap=1.505")
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("too_many_decimals");
    }

    @Test
    void all_faults_of_a_request_come_at_once() {
        Response response = server.form("slug=NO&code=a%20b&venue_id=x&number_of_days=0&upspeed=1&upspeed=2")
                .post("/vouchers");
        assertThat(response.jsonPath().getList("errors.code"))
                .containsExactlyInAnyOrder("malformed_slug", "white_space", "not_a_number", "out_of_range", "repeated");
    }

    @Test
    void the_venue_must_be_one_of_the_team_and_nobody_learns_where_it_is() {
        Response foreign = create("code=A&venue_id=2&number_of_days=1");
        Response unknown = create("code=A&venue_id=999&number_of_days=1");
        assertThat(foreign.jsonPath().getList("errors.code")).containsExactly("unknown_venue");
        assertThat(foreign.asString().replace(foreign.header("X-Request-Id"), ""))
                .isEqualTo(unknown.asString().replace(unknown.header("X-Request-Id"), ""));
    }

    @Test
    void of_many_concurrent_creates_of_one_code_exactly_one_succeeds() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> creates = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> createCode("RACE").statusCode())
                    .toList();
            int won = 0;
            for (Future<Integer> create : pool.invokeAll(creates)) {
                won += create.get() == 201 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
            assertThat(codes()).containsExactly("RACE");
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_deleted_voucher_is_gone_and_its_code_is_free_but_not_its_id() {
        createCode("KEEP");
        long id = createCode("GONE").jsonPath().getLong("data.id");
        String path = "/vouchers/" + id + "?slug=default&page=x&page=y&per_page=-1";
        assertThat(server.request().delete(path).statusCode()).isEqualTo(200);
        assertThat(codes()).containsExactly("KEEP");
        assertThat(server.request().delete(path).statusCode()).isEqualTo(404);
        assertThat(createCode("gone").jsonPath().getLong("data.id")).isGreaterThan(id);
    }

    @Test
    void what_is_no_voucher_of_the_team_is_one_and_the_same_404() {
        long id = createCode("MINE").jsonPath().getLong("data.id");
        for (String other : List.of(
                "0",
                "-1",
                "abc",
                "1.0",
                "1%2F2",
                "%2F",
                "%5C",
                "%00",
                "%2e%2e",
                "%F0%9F%98%80",
                "x".repeat(4000),
                "+" + id,
                "0" + id,
                "%D9%A1",
                "99999999999999999999",
                "9007199254740991")) {
            Response response = server.request().delete("/vouchers/" + other + "?slug=default");
            assertThat(response.statusCode()).as(other).isEqualTo(404);
            assertThat(response.jsonPath().getString("code")).isEqualTo("voucher_not_found");
        }
        assertThat(server.request()
                        .delete("/vouchers/" + id + "?slug=north-shore")
                        .statusCode())
                .isEqualTo(404);
        assertThat(codes()).containsExactly("MINE");
    }
}
