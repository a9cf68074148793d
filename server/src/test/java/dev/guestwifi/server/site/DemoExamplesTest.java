package dev.guestwifi.server.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.AuditEvent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the documentation of a demo instance fills in succeeds there. */
class DemoExamplesTest {
    private PageServer server = new PageServer();

    @AfterEach
    void stop() {
        server.close();
    }

    private Map<String, String> examples() {
        Map<String, String> examples = new TreeMap<>(Map.of("slug", "default", "number_of_days", "7"));
        server.json("/docs/settings.json")
                .path("examples")
                .properties()
                .forEach(example ->
                        examples.put(example.getKey(), example.getValue().asText()));
        return examples;
    }

    private int create(Map<String, String> fields) {
        return server.call("POST", "/vouchers", fields).statusCode();
    }

    private int delete(Map<String, String> fields) {
        return server.call("DELETE", "/vouchers/" + fields.get("voucherId"), fields)
                .statusCode();
    }

    @ParameterizedTest
    @CsvSource({
        "/customers,UTC",
        "/customer-visits,UTC",
        "/customers,Pacific/Kiritimati",
        "/customer-visits,Pacific/Kiritimati"
    })
    void the_dates_are_of_a_month_that_has_rows(String path, String zone) {
        server.close();
        server = new PageServer(zone, null);
        assertThat(examples()).containsKeys("start_date", "end_date");
        JsonNode list = PageServer.json(server.call("GET", path, examples()));
        assertThat(list.path("data")).hasSizeGreaterThan(1);
    }

    @Test
    void a_voucher_can_be_created_and_one_deleted_again_and_again() {
        for (int i = 0; i < 3; i++) {
            assertThat(create(examples())).as("create").isEqualTo(201);
            assertThat(create(examples())).as("create another").isEqualTo(201);
            assertThat(delete(examples())).as("delete").isEqualTo(200);
        }
    }

    @Test
    void the_key_is_offered_until_it_is_deleted() {
        assertThat(server.json("/docs/settings.json").path("demoKey").asText()).isEqualTo(DemoKeys.INSTANCE.key());
        server.stores
                .keys()
                .delete(DemoKeys.INSTANCE.stored().id(), new AuditEvent.Origin("admin/x", "192.0.2.1", "r", null));
        HttpResponse<String> settings = server.get("/docs/settings.json");
        assertThat(settings.body()).isEqualTo("{}");
        assertThat(settings.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @Test
    void the_curl_lines_of_the_reference_have_the_same_values() {
        String page = server.page("/reference");
        for (String name : List.of("start_date", "end_date", "voucherId", "venue_id", "code")) {
            assertThat(page)
                    .contains("<var data-example=\"" + name + "\">" + examples().get(name) + "</var>");
        }
    }
}
