package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract § Rules: Key. */
class KeysTest {
    private static final TestServer SERVER =
            new TestServer().customerAt("2025-01-01T00:00:00Z").start("UTC");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    static Stream<Arguments> operations() {
        return Stream.of(
                Arguments.of(Method.GET, "/customers?slug=default"),
                Arguments.of(Method.GET, "/customer-visits?slug=default"),
                Arguments.of(Method.GET, "/venues?slug=default"),
                Arguments.of(Method.GET, "/vouchers?slug=default"),
                Arguments.of(Method.POST, "/vouchers"),
                Arguments.of(Method.DELETE, "/vouchers/1?slug=default"));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void without_a_valid_key_every_operation_answers_the_same_401(Method method, String path) {
        String key = SERVER.instanceKey;
        String swapped = key.substring(0, 20) + swapCase(key.charAt(20)) + key.substring(21);
        Stream<Supplier<RequestSpecification>> attempts = Stream.of(
                SERVER::anonymous,
                () -> SERVER.as(""),
                () -> SERVER.as("gwf_000000000000000000000000000000000000"),
                () -> SERVER.as(key.substring(0, key.length() - 1)),
                () -> SERVER.as(key + "0"),
                () -> SERVER.as(swapped),
                () -> SERVER.as(key.toLowerCase(Locale.ROOT)),
                () -> SERVER.as(SERVER.expiredKey),
                () -> SERVER.as(key).header("X-API-Key", key),
                () -> SERVER.anonymous().header("Api-Key", key),
                () -> SERVER.anonymous().header("Authorization", "Bearer " + key),
                () -> SERVER.anonymous().queryParam("X-API-Key", key));
        Stream<String> bodies = attempts.map(attempt -> {
            Response response = attempt.get().request(method, path);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.header("WWW-Authenticate")).isEqualTo("ApiKey realm=\"guest-wifi\"");
            return response.asString().replace(response.header("X-Request-Id"), "");
        });
        assertThat(bodies.distinct()).hasSize(1);
    }

    @Test
    void the_name_of_the_header_field_may_be_in_any_case() {
        assertThat(SERVER.anonymous()
                        .header("x-aPi-kEY", SERVER.instanceKey)
                        .get("/venues?slug=default")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_read_only_key_reads_and_changes_nothing() {
        RequestSpecification reader = SERVER.as(SERVER.readOnlyKey);
        assertThat(reader.get("/vouchers?slug=default").statusCode()).isEqualTo(200);
        Response create = SERVER.as(SERVER.readOnlyKey)
                .contentType("application/x-www-form-urlencoded")
                .body("slug=default&code=READ&venue_id=1&number_of_days=1")
                .post("/vouchers");
        Response delete = SERVER.as(SERVER.readOnlyKey).delete("/vouchers/abc?slug=default");
        assertThat(create.statusCode()).isEqualTo(403);
        assertThat(create.jsonPath().getString("code")).isEqualTo("read_only_key");
        assertThat(delete.jsonPath().getString("code")).isEqualTo("read_only_key");
        assertThat(SERVER.request().get("/vouchers?slug=default").asString()).doesNotContain("READ");
    }

    @Test
    void a_key_is_in_no_answer() {
        String answers = SERVER.request().get("/venues?slug=NO").asString()
                + SERVER.request().get("/nowhere").asString()
                + SERVER.as(SERVER.expiredKey).get("/venues").asString();
        assertThat(answers).doesNotContain(SERVER.instanceKey).doesNotContain(SERVER.expiredKey);
    }

    private static char swapCase(char c) {
        if (Character.isDigit(c)) {
            return c == '9' ? '0' : (char) (c + 1);
        }
        return Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c);
    }
}
