package dev.guestwifi.server.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Row;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherCode;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import java.lang.Character.UnicodeScript;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoDataTest {
    private final Kept demo = Kept.demo();

    @Test
    void both_teams_have_rows_of_all_kinds() {
        assertThat(demo.teams).extracting(Team::slug).containsExactly("default", "north-shore");
        for (Class<? extends Row> kind : List.of(Venue.class, Customer.class, CustomerVisit.class, Voucher.class)) {
            assertThat(demo.of(kind))
                    .extracting(Row::teamId)
                    .as(kind.getSimpleName())
                    .contains(1L, 2L);
        }
        assertThat(demo.of(Venue.class)).hasSize(20);
        assertThat(demo.of(Customer.class)).hasSize(5000);
        assertThat(demo.of(CustomerVisit.class)).hasSize(20_000);
        assertThat(demo.of(Voucher.class)).hasSize(300);
        assertThat(demo.keys).isEmpty();
    }

    @Test
    void it_is_the_same_on_every_start_wherever_it_starts() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(Kept.demo().rows).isEqualTo(demo.rows);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void ids_and_codes_are_unique_and_refer_to_rows_of_the_team() {
        for (Class<? extends Row> kind : List.of(Venue.class, Customer.class, CustomerVisit.class, Voucher.class)) {
            assertThat(demo.of(kind))
                    .extracting(Row::id)
                    .as(kind.getSimpleName())
                    .doesNotHaveDuplicates();
        }
        Map<Long, Long> venues = demo.teamOf(Venue.class);
        Map<Long, Long> customers = demo.teamOf(Customer.class);
        assertThat(demo.of(CustomerVisit.class))
                .allMatch(visit -> visit.venueId() == null || isOf(visit, venues.get(visit.venueId())))
                .allMatch(visit -> visit.customerId() == null || isOf(visit, customers.get(visit.customerId())));
        assertThat(demo.of(Voucher.class))
                .allSatisfy(voucher ->
                        assertThat(venues).containsEntry(voucher.terms().venueId(), voucher.teamId()))
                .extracting(voucher -> VoucherCode.uniqueKey(voucher.terms().code()))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_field_that_may_be_null_is_null_in_one_row_and_not_in_another() throws ReflectiveOperationException {
        for (Class<? extends Row> kind : List.of(Venue.class, Customer.class, CustomerVisit.class, Voucher.class)) {
            for (RecordComponent field : kind.getRecordComponents()) {
                boolean nullable = field.getAnnotatedType().isAnnotationPresent(Nullable.class);
                Set<Boolean> seen = new HashSet<>();
                for (Row row : demo.of(kind)) {
                    seen.add(field.getAccessor().invoke(row) == null);
                }
                assertThat(seen)
                        .as("%s", field)
                        .containsOnly(nullable ? new Boolean[] {true, false} : new Boolean[] {false});
            }
        }
    }

    @Test
    void times_include_the_ones_that_break_careless_readers() {
        for (Class<? extends Row> kind : List.of(Customer.class, CustomerVisit.class, Voucher.class)) {
            List<Instant> times = demo.of(kind).stream().map(Row::createdAt).toList();
            assertThat(times)
                    .as(kind.getSimpleName())
                    .contains(
                            Instant.parse("2024-02-29T12:00:00Z"),
                            Instant.parse("2025-03-30T00:00:00Z"),
                            Instant.parse("2025-03-30T00:59:59.999999Z"),
                            Instant.parse("2025-03-30T01:00:00Z"),
                            Instant.parse("2025-10-26T01:00:00Z"),
                            Instant.parse("2025-06-01T00:00:00Z"),
                            Instant.parse("2025-12-31T23:59:59.999999Z"))
                    .allMatch(time -> time.isBefore(Instant.parse("2026-01-01T00:00:00Z")));
            for (long team : List.of(1L, 2L)) {
                List<Instant> own = demo.of(kind).stream()
                        .filter(row -> row.teamId() == team || kind == CustomerVisit.class)
                        .map(Row::createdAt)
                        .toList();
                assertThat(own).as("ties").hasSizeGreaterThan(Set.copyOf(own).size());
            }
        }
    }

    @Test
    void nothing_in_it_can_be_anybodys() {
        assertThat(demo.of(Customer.class))
                .extracting(Customer::email)
                .allMatch(email -> email == null || email.endsWith("@example.com"));
        assertThat(demo.of(Customer.class))
                .extracting(Customer::phone)
                .allMatch(phone -> phone == null || phone.matches("\\+44 20 7946 0[0-9]{3}"));
        List<String> macs = demo.of(CustomerVisit.class).stream()
                .map(CustomerVisit::mac)
                .flatMap(Stream::ofNullable)
                .toList();
        assertThat(macs).allMatch(mac -> mac.matches("02([:-][0-9A-Fa-f]{2}){5}"));
        for (String shape : List.of(
                "[^a-f]*:[^a-f]*[A-F].*",
                "[^A-F]*:[^A-F]*[a-f].*",
                "[^a-f]*-[^a-f]*[A-F].*",
                "[^A-F]*-[^A-F]*[a-f].*")) {
            assertThat(macs).as(shape).anyMatch(mac -> mac.matches(shape));
        }
    }

    @Test
    void names_are_in_many_scripts_and_a_company_has_an_emoji() {
        Set<UnicodeScript> scripts = demo.of(Customer.class).stream()
                .flatMap(customer -> Stream.of(customer.firstName(), customer.lastName()))
                .flatMap(Stream::ofNullable)
                .flatMapToInt(String::codePoints)
                .mapToObj(UnicodeScript::of)
                .collect(Collectors.toSet());
        assertThat(scripts)
                .contains(
                        UnicodeScript.LATIN,
                        UnicodeScript.GREEK,
                        UnicodeScript.CYRILLIC,
                        UnicodeScript.ARABIC,
                        UnicodeScript.HEBREW,
                        UnicodeScript.HAN,
                        UnicodeScript.DEVANAGARI);
        assertThat(demo.of(Customer.class))
                .extracting(Customer::company)
                .anyMatch(company -> company != null && company.codePoints().anyMatch(c -> c > 0xFFFF));
    }

    private static boolean isOf(Row row, @Nullable Long team) {
        return team != null && team == row.teamId();
    }

    /** A store that only remembers. */
    private static final class Kept implements StoresBuilder {
        final List<Team> teams = new ArrayList<>();
        final List<Row> rows = new ArrayList<>();
        final List<ApiKey> keys = new ArrayList<>();

        static Kept demo() {
            Kept kept = new Kept();
            DemoData.fill(kept);
            return kept;
        }

        <T extends Row> List<T> of(Class<T> kind) {
            return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
        }

        Map<Long, Long> teamOf(Class<? extends Row> kind) {
            return of(kind).stream().collect(Collectors.toMap(Row::id, Row::teamId));
        }

        @Override
        public void add(Team team) {
            teams.add(team);
        }

        @Override
        public void add(Venue venue) {
            rows.add(venue);
        }

        @Override
        public void add(Customer customer) {
            rows.add(customer);
        }

        @Override
        public void add(CustomerVisit visit) {
            rows.add(visit);
        }

        @Override
        public void add(Voucher voucher) {
            rows.add(voucher);
        }

        @Override
        public void add(ApiKey key) {
            keys.add(key);
        }

        @Override
        public Stores build() {
            throw new UnsupportedOperationException();
        }
    }
}
