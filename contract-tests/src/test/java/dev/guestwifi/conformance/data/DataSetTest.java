package dev.guestwifi.conformance.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and times of the data set: what is needed to tell a right server from a wrong one. */
class DataSetTest {
    private static final Map<String, List<Map<String, Object>>> LISTS = DataSet.rows(ZoneOffset.UTC);
    private static final Map<String, Long> TEAMS = DataSet.teams();
    private static final Comparator<Map<String, Object>> ORDER =
            Comparator.comparing(DataSetTest::text).thenComparing(row -> number(row, "id"));

    /** Of one length, so that texts are in the order of times. */
    private static String text(Map<String, Object> row) {
        return String.valueOf(row.get("created_at"));
    }

    private static Instant time(Map<String, Object> row) {
        return Instant.parse(text(row));
    }

    private static Long number(Map<String, Object> row, String field) {
        return ((Number) Objects.requireNonNull(row.get(field))).longValue();
    }

    private static List<Map<String, Object>> rows(String list, String team) {
        return rows(list).stream()
                .filter(row -> Objects.equals(row.get("team_id"), TEAMS.get(team)))
                .toList();
    }

    private static List<Map<String, Object>> rows(String list) {
        return Objects.requireNonNull(LISTS.get(list));
    }

    private static long team(String slug) {
        return Objects.requireNonNull(TEAMS.get(slug));
    }

    private static List<Long> numbers(Stream<Map<String, Object>> rows, String field) {
        return rows.filter(row -> row.containsKey(field))
                .map(row -> number(row, field))
                .toList();
    }

    @Test
    void the_rows_are_the_same_each_time_and_the_keys_are_not() {
        assertThat(DataSet.rows(ZoneOffset.UTC)).isEqualTo(LISTS);
        assertThat(new DataSet(ZoneOffset.UTC).keys()).doesNotContainAnyElementsOf(new DataSet(ZoneOffset.UTC).keys());
    }

    @Test
    void lists_are_as_long_as_pages_and_one_shorter_and_longer() {
        for (String list : LISTS.keySet()) {
            Set<Integer> sizes =
                    TEAMS.keySet().stream().map(team -> rows(list, team).size()).collect(Collectors.toSet());
            assertThat(sizes).as(list).contains(0, 1, 2, 9, 10, 11, 999, 1000, 1001);
        }
        assertThat(rows("customers", OwnTeam.LARGE)).hasSize(12_000);
        assertThat(rows("customer-visits", OwnTeam.LARGE)).hasSize(12_000);
    }

    @Test
    void the_teams_that_laws_read_often_have_lists_of_a_few_pages() {
        for (String list : LISTS.keySet()) {
            assertThat(rows(list, OwnTeam.DEFAULT)).as(list).hasSizeBetween(30, 150);
            assertThat(rows(list, OwnTeam.OTHER)).as(list).hasSize(3);
        }
    }

    @Test
    void equal_times_meet_at_the_ends_of_pages_and_their_ids_are_in_another_order_than_the_file() {
        for (String list : LISTS.keySet()) {
            List<Map<String, Object>> file = rows(list, "rows-1001");
            List<Map<String, Object>> sorted = file.stream().sorted(ORDER).toList();
            assertThat(time(sorted.get(9))).as(list).isEqualTo(time(sorted.get(10)));
            assertThat(time(sorted.get(999))).as(list).isEqualTo(time(sorted.get(1000)));
            for (String team : List.of(OwnTeam.DEFAULT, OwnTeam.LARGE, "rows-11", "rows-1000")) {
                List<Map<String, Object>> rows = rows(list, team);
                assertThat(rows.stream().map(DataSetTest::text).distinct().count())
                        .as(list + " of " + team)
                        .isLessThan(rows.size());
                assertThat(rows.stream().sorted(Comparator.comparing(DataSetTest::text)))
                        .as(list + " of " + team)
                        .isNotEqualTo(rows.stream().sorted(ORDER).toList());
            }
        }
    }

    @Test
    void ids_have_another_order_than_times_and_as_texts_another_than_as_numbers() {
        for (String list : LISTS.keySet()) {
            assertThat(numbers(rows(list, "rows-1000").stream().sorted(ORDER), "id"))
                    .as(list)
                    .isNotEqualTo(numbers(rows(list, "rows-1000").stream(), "id").stream()
                            .sorted()
                            .toList());
        }
        List<Long> tied = numbers(rows("customers", "rows-11").stream().sorted(ORDER), "id");
        assertThat(tied)
                .isSorted()
                .isNotEqualTo(tied.stream()
                        .sorted(Comparator.comparing(String::valueOf))
                        .toList());
    }

    @Test
    void ids_do_not_fit_into_32_bits_nor_into_the_numbers_that_a_jdk_has_as_the_same_objects() {
        assertThat(TEAMS.values()).contains(128L, 1L << 31).anyMatch(id -> id > Ids.LARGEST - 10);
        assertThat((int) team(OwnTeam.LARGE)).isEqualTo((int) team(OwnTeam.DEFAULT));
        for (String list : LISTS.keySet()) {
            List<Long> ids = numbers(rows(list).stream(), "id");
            assertThat(ids).as(list).doesNotHaveDuplicates().anyMatch(id -> id > 1L << 40);
            assertThat(numbers(rows(list, OwnTeam.DEFAULT).stream(), "id"))
                    .as(list)
                    .anyMatch(id -> id > Integer.MAX_VALUE);
            // Vouchers that are made get larger ones, and then they must be small enough still.
            assertThat(ids.stream().max(Long::compare).orElseThrow())
                    .as(list)
                    .matches(largest -> list.equals("vouchers")
                            ? largest > 1_000_000_000_000_000L && largest < Ids.LARGEST - (1L << 39)
                            : largest == Ids.LARGEST);
        }
        assertThat(numbers(rows("venues").stream(), "business_id"))
                .contains(Ids.LARGEST)
                .anyMatch(id -> id > 127 && id < 10_000)
                .anyMatch(id -> id > 1L << 31 && id < 1L << 32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTC", "Etc/GMT+12", "Pacific/Kiritimati", "America/Santiago", "Africa/Cairo", "Asia/Beirut"})
    void in_every_zone_rows_are_a_microsecond_apart_at_the_ends_of_days(String name) {
        ZoneId zone = ZoneId.of(name);
        for (String list : List.of("customers", "customer-visits")) {
            Set<Instant> some =
                    rows(list, OwnTeam.DEFAULT).stream().map(DataSetTest::time).collect(Collectors.toSet());
            assertThat(some).containsAll(neighbours(zone, "2024-02-29", "2024-03-01"));
            Set<Instant> calendar =
                    rows(list, OwnTeam.CALENDAR).stream().map(DataSetTest::time).collect(Collectors.toSet());
            assertThat(calendar)
                    .contains(Times.FIRST, Times.LAST)
                    .containsAll(neighbours(zone, "0001-01-02", "1600-02-29", "1900-03-01", "2000-02-29", "2100-03-01"))
                    .containsAll(neighbours(zone, "1970-01-02", "2024-02-29", "2026-01-01", "9999-12-31"));
            Instant change = Instant.parse("2025-01-01T00:00:00Z");
            for (int i = 0; i < 2 && zone.getRules().nextTransition(change) != null; i++) {
                change = zone.getRules().nextTransition(change).getInstant();
                assertThat(calendar).contains(change, change.minus(1, ChronoUnit.MICROS));
                String day = change.atZone(zone).toLocalDate().toString();
                assertThat(some).containsAll(neighbours(zone, day));
            }
        }
    }

    private static List<Instant> neighbours(ZoneId zone, String... days) {
        List<Instant> times = new ArrayList<>();
        for (String day : days) {
            Instant start = LocalDate.parse(day).atStartOfDay(zone).toInstant();
            times.addAll(List.of(start.minus(1, ChronoUnit.MICROS), start));
        }
        return times;
    }

    @Test
    void no_row_was_changed_when_it_was_made_and_one_team_alone_has_a_voucher_of_the_future() {
        LISTS.values()
                .forEach(rows -> assertThat(rows)
                        .noneMatch(row -> Objects.equals(row.get("created_at"), row.get("updated_at"))));
        assertThat(LISTS.get("vouchers"))
                .filteredOn(row -> !time(row).isBefore(Instant.parse("2026-03-01T00:00:00Z")))
                .singleElement()
                .matches(row ->
                        Objects.equals(row.get("team_id"), DataSet.teams().get(OwnTeam.CALENDAR)));
    }

    @Test
    void visits_have_and_lack_ids_and_texts_of_customer_and_venue_in_every_combination() {
        List<String> names = List.of("customer", "customer_id", "venue", "venue_id");
        Set<Set<String>> combinations = new HashSet<>();
        rows("customer-visits", OwnTeam.DEFAULT)
                .forEach(row ->
                        combinations.add(names.stream().filter(row::containsKey).collect(Collectors.toSet())));
        assertThat(combinations).hasSize(16);
    }
}
