package dev.guestwifi.conformance.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.conformance.deployment.TargetKey;
import dev.guestwifi.server.model.VoucherCode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Values of the data set: each tells its field from every other, and reserved ones alone. */
class DataSetTextsTest {
    private static final Map<String, List<Map<String, Object>>> LISTS = DataSet.rows(ZoneOffset.UTC);
    private static final Map<String, List<String>> NULLABLE = Map.of(
            "customers", List.of("first_name", "last_name", "company", "email", "phone", "market_opt", "aruba_site_id"),
            "venues", List.of("crm_list_id", "frequency", "emails", "report_id"),
            "customer-visits", List.of("first_name", "last_name", "mac"));

    private static List<Map<String, Object>> rows(String list, String team) {
        Long id = DataSet.teams().get(team);
        return rows(list).filter(row -> Objects.equals(row.get("team_id"), id)).toList();
    }

    private static Stream<Map<String, Object>> rows(String list) {
        return Objects.requireNonNull(LISTS.get(list)).stream();
    }

    private static List<String> values(String list, String field) {
        return rows(list)
                .filter(row -> row.containsKey(field))
                .map(row -> String.valueOf(row.get(field)))
                .toList();
    }

    @Test
    void every_field_that_may_be_null_is_so_alone_and_with_all_others_and_is_not_alone() {
        NULLABLE.forEach((list, names) -> {
            Set<Set<String>> nulls = new HashSet<>();
            rows(list, OwnTeam.DEFAULT)
                    .forEach(row -> nulls.add(names.stream()
                            .filter(name -> !row.containsKey(name))
                            .collect(Collectors.toSet())));
            assertThat(nulls).as(list).contains(Set.of(), Set.copyOf(names));
            for (String name : names) {
                Set<String> others = new HashSet<>(names);
                others.remove(name);
                assertThat(nulls).as(list).contains(Set.of(name), others);
            }
        });
        assertThat(values("customers", "market_opt")).contains("0", "1");
        assertThat(values("customers", "email_verified")).contains("true", "false");
        assertThat(rows("vouchers", OwnTeam.DEFAULT))
                .anyMatch(row -> row.containsKey("customer_id"))
                .anyMatch(row -> !row.containsKey("customer_id"));
    }

    @Test
    void no_two_fields_of_a_row_have_the_same_value() {
        LISTS.forEach((list, rows) -> {
            List<Map<String, Object>> doubtful = rows.stream()
                    .filter(row -> Set.copyOf(row.values()).size() < row.size())
                    .filter(row -> !row.containsValue("the same everywhere"))
                    .filter(row -> !Set.of("0.00", "0.01").contains(row.getOrDefault("volumecap", "")))
                    .toList();
            assertThat(doubtful).as(list).isEmpty();
        });
    }

    @Test
    void limits_are_different_and_at_each_bound_and_none_one_by_one() {
        for (String limit : List.of("upspeed", "downspeed", "max_devices", "volumecap")) {
            assertThat(rows("vouchers", OwnTeam.DEFAULT))
                    .as(limit)
                    .anyMatch(row -> row.values().stream()
                                            .filter(value -> value.toString().matches("0(\\.00)?"))
                                            .count()
                                    == 1
                            && String.valueOf(row.get(limit)).matches("0(\\.00)?"));
        }
        assertThat(values("vouchers", "number_of_days")).contains("1", "3650");
        assertThat(values("vouchers", "upspeed")).contains("0", "10000");
        assertThat(values("vouchers", "max_devices")).contains("0", "1000");
        assertThat(values("vouchers", "volumecap"))
                .contains("0.00", "0.01", "100000.00")
                .allMatch(value -> value.matches("[0-9]+\\.[0-9]{2}"));
    }

    @Test
    void texts_have_characters_of_every_kind_in_every_field() {
        Set<Integer> planes = new HashSet<>();
        Texts.all().forEach(text -> text.codePoints().forEach(c -> planes.add(c >> 16)));
        assertThat(planes).contains(0, 1, 2, 3, 14, 15, 16);
        String all = String.join("", Texts.all());
        assertThat("<>&\"'%+#?/\\,;\n\t\u0301\u200D\u2028\u202E".chars()).allMatch(c -> all.indexOf(c) >= 0);
        assertThat(Texts.all()).doesNotHaveDuplicates().contains(" ").anyMatch(text -> text.startsWith(" l"));
        assertThat(Texts.all()).anyMatch(text -> text.codePointCount(0, text.length()) == Texts.LONGEST);
        Map.of("customers", "company", "venues", "address", "customer-visits", "venue")
                .forEach((list, field) -> assertThat(
                                rows(list, OwnTeam.TEXTS).stream().map(row -> row.get(field)))
                        .as(list)
                        .contains("the same everywhere")
                        .anyMatch(" leading"::equals));
        assertThat(values("venues", "address")).containsAll(Texts.all());
        assertThat(values("customers", "first_name")).containsAll(Texts.all());
        assertThat(values("customers", "aruba_site_id")).containsAll(Texts.all());
    }

    @Test
    void codes_are_equal_in_two_teams_and_equal_but_for_case_or_composition_in_others() {
        Set<Object> first = codes(OwnTeam.DEFAULT);
        assertThat(first).containsAnyElementsOf(codes(OwnTeam.LARGE));
        for (String team : List.of(OwnTeam.OTHER, OwnTeam.LONG_SLUG)) {
            assertThat(codes(team)).doesNotContainAnyElementsOf(first);
            assertThat(first.stream().map(code -> VoucherCode.uniqueKey(code.toString())))
                    .containsAll(codes(team).stream()
                            .map(code -> VoucherCode.uniqueKey(code.toString()))
                            .toList());
        }
        assertThat(codes(OwnTeam.TEXTS))
                .anyMatch(code ->
                        code.toString().codePointCount(0, code.toString().length()) == 64);
    }

    private static Set<Object> codes(String team) {
        return rows("vouchers", team).stream().map(row -> row.get("code")).collect(Collectors.toSet());
    }

    @Test
    void addresses_and_numbers_are_reserved_ones() {
        assertThat(values("customers", "email"))
                .allMatch(email -> email.toLowerCase(Locale.ROOT).endsWith("@example.com"));
        List<String> phones = new ArrayList<>(values("customers", "phone"));
        phones.addAll(values("customer-visits", "customer"));
        assertThat(phones)
                .allMatch(phone -> phone.replaceAll("\\(0\\)|[ -]", "").matches("\\+442079460[0-9]{3}"));
        assertThat(values("customer-visits", "mac"))
                .allMatch(mac -> mac.matches("(?i)0[26ae](:[0-9a-f]{2}){5}|0[26ae](-[0-9a-f]{2}){5}"))
                .anyMatch(mac -> mac.matches(".*:.*[a-f].*"))
                .anyMatch(mac -> mac.matches(".*:.*[A-F].*"))
                .anyMatch(mac -> mac.matches(".*-.*[a-f].*"))
                .anyMatch(mac -> mac.matches(".*-.*[A-F].*"));
    }

    @Test
    void keys_are_for_all_and_for_one_team_and_some_expire_soon(@TempDir Path directory) throws Exception {
        Instant before = Instant.now();
        OwnData.write(directory, ZoneOffset.UTC, Duration.ofSeconds(7), true);
        List<TargetKey> keys = OwnData.keys(directory);
        Instant after = Instant.now();

        Instant first = end(keys, "expires-1");
        assertThat(first)
                .isAfterOrEqualTo(before.plusSeconds(7).truncatedTo(ChronoUnit.MICROS))
                .isBeforeOrEqualTo(after.plusSeconds(7));
        assertThat(end(keys, "expires-2")).isEqualTo(first.plusMillis(1400));
        assertThat(end(keys, "expires-24")).isAfter(first.plusSeconds(400));
        assertThat(keys).anyMatch(key -> key.isReadOnly() && key.team() != null);
        List<String> twins = keys.stream()
                .filter(key -> key.label().endsWith("-twin"))
                .map(key -> OwnKeys.end(key.key().value()))
                .toList();
        assertThat(twins.get(0)).isEqualToIgnoringCase(twins.get(1)).isNotEqualTo(twins.get(1));
        URI url = URI.create("http://127.0.0.1/api");
        assertThat(keys)
                .extracting(TargetKey::key)
                .extracting("value")
                .contains(OwnData.read(directory, url).build().key().value());
    }

    private static Instant end(List<TargetKey> keys, String label) {
        return keys.stream()
                .filter(key -> key.label().equals(label))
                .map(TargetKey::expiresAt)
                .findFirst()
                .orElseThrow();
    }
}
