package dev.guestwifi.server.resource;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.http.ApiServer;
import dev.guestwifi.server.http.ApiServer.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each of the six operations does, over HTTP on the real store. */
class ResourcesTest {
    private final ApiServer server = new ApiServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private List<Long> ids(String path) {
        Reply reply = server.get(path);
        assertThat(reply.told()).isEqualTo("200");
        return reply.json().path("data").findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
    }

    @Test
    void a_list_comes_in_pages_that_link_to_each_other() {
        JsonNode page = server.get("/customers?slug=default&per_page=12&page=3").json();
        assertThat(page.path("data").findValues("id").stream().map(JsonNode::asLong))
                .containsExactly(25L, 26L, 27L, 28L, 29L, 30L);
        assertThat(page.path("meta").toString())
                .isEqualTo("{\"current_page\":3,\"per_page\":12,\"total\":30,\"last_page\":3,\"from\":25,\"to\":30}");
        assertThat(page.at("/links/prev").asText())
                .isEqualTo(server.address() + "/customers?slug=default&page=2&per_page=12");
        assertThat(page.at("/links/next").isNull()).isTrue();
        assertThat(ids("/customers?slug=default&page=99")).isEmpty();
        assertThat(ids("/customers?slug=default")).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                                           | 1,2,3",
                "&start_date=2024-03-02                     | 2,3",
                "&end_date=2024-03-02                       | 1,2",
                "&start_date=2024-03-02&end_date=2024-03-02 | 2",
                "&start_date=2024-03-04                     | ''",
            })
    void visits_are_chosen_by_day(String dates, String ids) {
        List<Long> found = ids("/customer-visits?slug=default" + (dates == null ? "" : dates));
        assertThat(found.toString().replaceAll("[\\[\\] ]", "")).isEqualTo(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/venues"})
    void a_team_sees_its_own_rows_alone(String list) {
        JsonNode own = server.get(list + "?slug=default&per_page=1000").json();
        assertThat(own.findValues("team_id")).isNotEmpty().allMatch(team -> team.asLong() == 1);
        Reply other = server.get(list + "?slug=other", "X-API-Key", server.otherTeamKey);
        assertThat(other.json().findValues("team_id")).singleElement().matches(team -> team.asLong() == 2);
        assertThat(server.get(list + "?slug=default", "X-API-Key", server.otherTeamKey)
                        .told())
                .isEqualTo("403 team_not_allowed");
    }

    @Test
    void a_voucher_is_created_listed_and_deleted_once() {
        Reply created = server.post("slug=default&venue_id=1&number_of_days=7&code=Caf%C3%A9&volumecap=5");
        assertThat(created.told()).isEqualTo("201");
        JsonNode voucher = created.json().path("data");
        assertThat(voucher.path("code").asText()).isEqualTo("Café");
        assertThat(voucher.path("volumecap").asText()).isEqualTo("5.00");
        assertThat(voucher.path("upspeed").asInt()).isZero();
        long id = voucher.path("id").asLong();
        assertThat(ids("/vouchers?slug=default")).containsExactly(id);
        assertThat(server.post("slug=default&venue_id=1&number_of_days=7&code=CAF%C3%89")
                        .told())
                .isEqualTo("409 code_taken code code_taken");
        assertThat(server.send("DELETE", "/vouchers/" + id + "?slug=default", null)
                        .told())
                .isEqualTo("200");
        assertThat(server.send("DELETE", "/vouchers/" + id + "?slug=default", null)
                        .told())
                .isEqualTo("404 voucher_not_found");
        assertThat(ids("/vouchers?slug=default")).isEmpty();
    }

    @Test
    void a_creation_that_is_sent_again_with_its_key_creates_nothing_more() {
        String form = server.form();
        Reply first = server.post(form, "Idempotency-Key", "one");
        assertThat(first.told()).isEqualTo("201");
        assertThat(server.post(form, "Idempotency-Key", "one").json()).isEqualTo(first.json());
        assertThat(server.post(server.form(), "Idempotency-Key", "one").told())
                .isEqualTo("422 idempotency_key_reused Idempotency-Key idempotency_key_reused");
        assertThat(ids("/vouchers?slug=default")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers", "/customer-visits", "/venues", "/vouchers"})
    void every_list_needs_a_key_and_a_team_and_can_be_kept(String list) {
        String path = list + "?slug=default";
        assertThat(server.get(path, "X-API-Key", "none").told()).isEqualTo("401 invalid_api_key");
        assertThat(server.get(list).told()).isEqualTo("422 invalid_parameters slug required");
        assertThat(server.get(list + "?slug=nobody").told()).isEqualTo("404 team_not_found");
        Reply full = server.get(path);
        assertThat(full.all("Content-Type")).containsExactly("application/json");
        assertThat(server.send("HEAD", path, null).all("ETag")).isEqualTo(full.all("ETag"));
        assertThat(server.get(path, "If-None-Match", full.all("ETag").get(0)).status())
                .isEqualTo(304);
    }
}
