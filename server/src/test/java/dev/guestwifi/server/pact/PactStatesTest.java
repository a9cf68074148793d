package dev.guestwifi.server.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.pact.StatesServer.Verifier;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the states of a pact bring the provider into. */
@Timeout(120)
class PactStatesTest {
    private static final StatesServer SERVER = new StatesServer(true);

    @AfterAll
    static void close() {
        SERVER.close();
    }

    @Test
    void a_key_may_read_only_or_have_ended() {
        Verifier readOnly = SERVER.verifier();
        JsonNode values = readOnly.given("an API key", Map.of("access", "read_only"));
        assertThat(readOnly.get("/venues?slug=" + text(values, "slug"), values).statusCode())
                .isEqualTo(200);
        assertThat(readOnly.create(values, "A").body()).contains("read_only_key");
        for (String state : List.of("an expired API key", "a deleted API key")) {
            Verifier ended = SERVER.verifier();
            JsonNode key = ended.given(state);
            assertThat(ended.get("/venues?slug=default", key).body()).contains("invalid_api_key");
        }
    }

    @Test
    void a_key_for_one_team_may_use_no_other() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("an API key", Map.of("team", "south-bay"));
        assertThat(verifier.get("/venues?slug=south-bay", values).statusCode()).isEqualTo(200);
        assertThat(verifier.get("/venues?slug=default", values).body()).contains("team_not_allowed");
    }

    /** The words of consumers, each with the total of customers that they ask for. */
    @ParameterizedTest
    @CsvSource({
        "the team has customers, 3",
        "team has customers, 3",
        "Team has a customer, 1",
        "the team has no customers, 0",
        "the team has 7 customers, 7",
        "team north-shore has customers, 3",
        "team north-shore has 4 customers, 4"
    })
    void a_team_has_as_many_customers_as_the_name_says(String state, long total) {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given(state);
        assertThat(total(verifier.get("/customers?slug=" + text(values, "slug"), values)))
                .isEqualTo(total);
    }

    /** Articles make no difference, but a value may be one. */
    @ParameterizedTest
    @CsvSource({
        "team a exists, a",
        "a team a exists, a",
        "Team the has venues, the",
        "the team an has customers, an",
        "team a has a customer, a",
        "an empty team a, a",
        "the team default exists, default"
    })
    void a_slug_may_be_an_article(String state, String slug) {
        assertThat(text(SERVER.named(state.replace(' ', '.')).given(state), "slug"))
                .isEqualTo(slug);
    }

    @Test
    void a_code_and_a_team_of_a_key_may_be_articles() {
        assertThat(text(SERVER.named("a").given("the voucher a exists"), "code"))
                .isEqualTo("a");
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("API key for team the");
        assertThat(verifier.get("/venues?slug=the", values).statusCode()).isEqualTo(200);
        assertThat(verifier.get("/venues?slug=default", values).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"900, 4500", "1, 5001", "0, 5001", "3, 1"})
    void no_two_vouchers_have_the_same_id(int count, long firstId) {
        Verifier verifier = SERVER.verifier();
        verifier.given("the team has vouchers", Map.of("slug", "default", "count", count, "firstId", firstId));
        verifier.given("a voucher exists", Map.of("code", "ONE"));
        JsonNode used = verifier.given("an idempotency key was used", Map.of("code", "TWO"));
        JsonNode values = verifier.given("a voucher exists", Map.of("code", "one"));
        JsonNode rows = StatesServer.tree(verifier.get("/vouchers?slug=default&per_page=1000", values))
                .path("data");
        assertThat(rows.findValuesAsText("id")).doesNotHaveDuplicates();
        assertThat(idOf("TWO", rows)).isEqualTo(text(used, "voucherId"));
        assertThat(idOf("ONE", rows)).isEqualTo(text(values, "voucherId"));
    }

    private static String idOf(String code, JsonNode rows) {
        for (JsonNode row : rows) {
            if (text(row, "code").equalsIgnoreCase(code)) {
                return text(row, "id");
            }
        }
        throw new AssertionError("No voucher " + code);
    }

    @Test
    void rows_lie_between_the_days_that_the_parameters_name() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given(
                "team has customers",
                Map.of("slug", "default", "count", 5, "start", "2025-06-01", "end", "2025-06-30"));
        verifier.given("team has visits", Map.of("count", "4", "on", "2025-07-01"));
        assertThat(total(verifier.get(
                        "/customers?slug=default&start_date=2025-06-01&end_date=2025-06-30&page=2&per_page=1", values)))
                .isEqualTo(5);
        assertThat(total(verifier.get("/customers?slug=default", values))).isEqualTo(5);
        assertThat(total(verifier.get(
                        "/customer-visits?slug=default&start_date=2025-07-01&end_date=2025-07-01", values)))
                .isEqualTo(4);
    }

    @Test
    void members_are_null_where_they_may_be_if_a_state_says_so() {
        Verifier verifier = SERVER.verifier();
        for (String list : List.of("venues", "customers", "visits")) {
            var unused = verifier.given("the team has " + list, Map.of("slug", "default", "nulls", true));
        }
        JsonNode values = verifier.given("an API key");
        for (String member : List.of("venues /crm_list_id", "customers /email", "customer-visits /mac")) {
            String[] parts = member.split(" ", 2);
            JsonNode row = StatesServer.tree(verifier.get("/" + parts[0] + "?slug=default", values))
                    .at("/data/0");
            assertThat(row.at(parts[1]).isNull()).as(member).isTrue();
        }
    }

    @Test
    void codes_are_free_or_taken_and_idempotency_keys_used() {
        Verifier verifier = SERVER.verifier();
        verifier.given("a voucher code is free", Map.of("code", "PACT-1"));
        verifier.given("the team has vouchers");
        verifier.given("an idempotency key was used", Map.of("key", "used", "code", "ONCE"));
        JsonNode values = verifier.given("a voucher code is taken", Map.of("code", "CAFÉ"));
        assertThat(verifier.create(values, "PACT-1").statusCode()).isEqualTo(201);
        assertThat(verifier.create(values, "caf%C3%A9").body()).contains("code_taken");
        assertThat(verifier.create(values, "OTHER", "Idempotency-Key", "used").body())
                .contains("idempotency_key_reused");
        assertThat(total(verifier.get("/vouchers?slug=" + text(values, "slug"), values)))
                .isEqualTo(6);
    }

    @Test
    void an_existing_voucher_can_be_deleted_once() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("a voucher exists", Map.of("slug", "default"));
        String path = "/vouchers/" + text(values, "voucherId") + "?slug=default";
        assertThat(verifier.api("DELETE", path, text(values, "apiKey"), "").statusCode())
                .isEqualTo(200);
        assertThat(verifier.api("DELETE", path, text(values, "apiKey"), "").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"too many requests, 429, rate_limited", "the service is unavailable, 503, unavailable"})
    void only_the_requests_with_the_key_are_refused_and_only_as_many_as_asked_for(
            String state, int status, String code) {
        Verifier verifier = SERVER.verifier();
        verifier.given(state, Map.of("count", 2, "retryAfter", 7));
        JsonNode values = verifier.given("an API key");
        String path = "/venues?slug=" + text(values, "slug");
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> refused = verifier.get(path, values);
            assertThat(refused.statusCode()).isEqualTo(status);
            assertThat(refused.body()).contains(code);
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("7");
        }
        assertThat(verifier.get(path, values).statusCode()).isEqualTo(200);
        Verifier other = SERVER.verifier();
        JsonNode others = other.given("an API key");
        assertThat(other.get("/venues?slug=default", others).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team default has customers",
                "team default has customer visits",
                "team default has venues",
                "team default has vouchers",
                "voucher code PACT-TAKEN is taken",
                "idempotency key pact-used made a voucher",
                "an empty team north-shore"
            })
    void the_names_of_earlier_pacts_still_work(String state) {
        JsonNode values = SERVER.named(state.replace(' ', '.')).given(state);
        assertThat(text(values, "apiKey")).startsWith("gwf_");
    }

    @Test
    void an_empty_team_has_nothing() {
        Verifier verifier = SERVER.verifier();
        JsonNode values = verifier.given("an empty team north-shore");
        for (String list : List.of("venues", "customers", "customer-visits", "vouchers")) {
            assertThat(total(verifier.get("/" + list + "?slug=north-shore", values)))
                    .isZero();
        }
    }

    private static String text(JsonNode values, String name) {
        return values.path(name).asText();
    }

    private static long total(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StatesServer.tree(response).at("/meta/total").asLong(-1);
    }
}
