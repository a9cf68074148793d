package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What the laws leave out of the header field, for what stands before a deployment may change it. */
class IdempotencyKeyTest {
    private static final String FIELD = "Idempotency-Key";
    private static final TestServer SERVER = new TestServer().start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static ValidatableResponse create(String code, List<String> keys) {
        return SERVER.form("slug=default&venue_id=1&number_of_days=1&code=" + code)
                .header(FIELD, keys.get(0), keys.subList(1, keys.size()).toArray())
                .post("/vouchers")
                .then();
    }

    private static int created(String code, List<String> keys) {
        return create(code, keys).statusCode(201).extract().path("data.id");
    }

    @Test
    void two_keys_are_one_too_many_even_if_they_are_alike() {
        for (String other : List.of("first", "other")) {
            create("TWO", List.of("first", other))
                    .statusCode(422)
                    .body("errors.parameter", contains(FIELD))
                    .body("errors.code", contains("repeated"));
        }
    }

    @Test
    void an_empty_field_beside_a_good_one_is_none() {
        for (List<String> keys : List.of(List.of("", "first"), List.of("second", ""), List.of("", "third", ""))) {
            String code = "BESIDE-" + String.join("", keys);
            int id = created(code, keys);
            assertThat(created(code, keys)).isEqualTo(id);
            assertThat(created(code, List.of(String.join("", keys)))).isEqualTo(id);
        }
    }
}
