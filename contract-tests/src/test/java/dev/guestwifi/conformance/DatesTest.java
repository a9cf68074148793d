package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract § Rules: Dates. */
class DatesTest {
    private static final String[] TIMES = {
        "2024-02-28T23:59:59.999999Z", "2024-02-29T00:00:00Z", "2024-02-29T23:30:00Z", "2024-03-01T00:00:00Z",
        "2025-03-29T23:59:59.999999Z", "2025-03-30T00:00:00Z", "2025-03-30T01:00:00Z", "2025-03-30T22:59:59.999999Z",
        "2025-03-30T23:00:00Z", "2025-10-25T23:00:00Z", "2025-10-26T00:30:00Z", "2025-10-26T01:30:00Z",
        "2025-10-26T23:59:59.999999Z", "2025-10-27T00:00:00Z", "2025-12-31T10:00:00Z", "2025-12-31T12:00:00Z"
    };

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+12", "Pacific/Kiritimati", "Europe/London", "America/Sao_Paulo"})
    void a_row_is_inside_exactly_when_its_day_in_the_zone_of_the_instance_is(String zone) {
        try (TestServer server = new TestServer().customerAt(TIMES).start(zone)) {
            List<LocalDate> days = Stream.of(TIMES)
                    .map(time -> Instant.parse(time).atZone(ZoneId.of(zone)).toLocalDate())
                    .toList();
            List<LocalDate> bounds = days.stream().distinct().toList();
            for (LocalDate start : bounds) {
                for (LocalDate end : bounds) {
                    if (!end.isBefore(start)) {
                        long inside = days.stream()
                                .filter(day -> !day.isBefore(start) && !day.isAfter(end))
                                .count();
                        for (String list : List.of("/customers", "/customer-visits")) {
                            Response response = server.request()
                                    .get(list + "?slug=default&start_date=" + start + "&end_date=" + end);
                            assertThat(response.jsonPath().getLong("meta.total"))
                                    .as("%s from %s to %s in %s", list, start, end, zone)
                                    .isEqualTo(inside);
                        }
                    }
                }
            }
            long from = server.request()
                    .get("/customers?slug=default&start_date=2025-10-26")
                    .jsonPath()
                    .getLong("meta.total");
            long until = server.request()
                    .get("/customers?slug=default&end_date=2025-10-25")
                    .jsonPath()
                    .getLong("meta.total");
            assertThat(from + until).isEqualTo(TIMES.length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "start_date=2025-02-30,start_date,not_a_date",
        "start_date=2025-02-29,start_date,not_a_date",
        "start_date=2024-3-1,start_date,not_a_date",
        "end_date=2025-01-01T00:00:00Z,end_date,not_a_date",
        "end_date=today,end_date,not_a_date",
        "end_date=%D9%A2025-01-01,end_date,not_a_date",
        "start_date=2025-01-02&end_date=2025-01-01,end_date,ends_before_start"
    })
    void what_is_no_real_day_or_ends_before_it_starts_is_refused(String query, String parameter, String code) {
        try (TestServer server = new TestServer().start("UTC")) {
            Response response = server.request().get("/customers?slug=default&" + query);
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.jsonPath().getList("errors.parameter")).containsExactly(parameter);
            assertThat(response.jsonPath().getList("errors.code")).containsExactly(code);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"start_date=2024-02-29", "start_date=0001-01-01&end_date=9999-12-31", "start_date="})
    void real_days_and_missing_ends_are_taken(String query) {
        try (TestServer server = new TestServer().start("Pacific/Kiritimati")) {
            assertThat(server.request().get("/customers?slug=default&" + query).statusCode())
                    .isEqualTo(200);
        }
    }
}
