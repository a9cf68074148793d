package dev.guestwifi.server.data;

import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import dev.guestwifi.server.store.StoresSink;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * The demo data, fictional and the same on every start: two teams, 20 venues, 5,000 customers, 20,000 visits in 2025,
 * 300 vouchers. It includes edge cases for clients: null in every optional field, many scripts, equal times, midnights,
 * both daylight-saving days of Europe, a 29 February.
 */
public final class DemoData {
    private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00Z");
    private static final long YEAR_SECONDS = Duration.ofDays(365).toSeconds();
    /** The first rows of each kind; every fifth is of the second team, so both have two at one time. */
    private static final List<Instant> EDGE_CASES = List.of(
            Instant.parse("2024-02-29T12:00:00Z"),
            Instant.parse("2025-03-30T00:59:59.999999Z"),
            Instant.parse("2025-03-30T01:00:00Z"),
            Instant.parse("2025-10-26T00:30:00Z"),
            Instant.parse("2025-10-26T01:00:00Z"),
            Instant.parse("2025-06-01T00:00:00Z"),
            Instant.parse("2025-06-01T00:00:00Z"),
            Instant.parse("2025-12-31T23:59:59.999999Z"),
            Instant.parse("2025-03-30T00:00:00Z"),
            Instant.parse("2025-10-26T01:00:00Z"));

    private static final List<String> GIVEN =
            List.of("Zoë", "José", "Søren", "Αθηνά", "Ирина", "יעל", "ليلى", "美咲", "小龍", "प्रिया", "Nguyễn", "Ada");
    private static final List<String> FAMILY = List.of(
            "Example", "Muster", "Παράδειγμα", "Примеров", "דוגמה", "مثال", "例", "उदाहरण", "O'Sample", "de la Prueba");
    private static final List<String> COMPANIES = List.of("Example & Sons", "Beispiel GmbH", "株式会社例", "Café 🍳 Ltd");
    private static final List<String> STREETS =
            List.of("Harbour Road", "Market Square", "Station Street", "Rue de l'Exemple");

    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private final SplittableRandom random = new SplittableRandom(2025);
    private final StoresSink store;
    private final Map<Long, List<Venue>> venues = new HashMap<>();
    private final List<Customer> customers = new ArrayList<>();

    private DemoData(StoresSink store) {
        this.store = store;
    }

    /** Fills a store, except for its keys. */
    public static void fill(StoresSink store) {
        DemoData demo = new DemoData(store);
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, "north-shore", "North Shore"));
        demo.venues();
        demo.customers();
        demo.visits();
        demo.vouchers();
    }

    private void venues() {
        for (int i = 1; i <= 20; i++) {
            Instant opened = NEW_YEAR.minus(Duration.ofDays(400L - i));
            Venue venue = new Venue(
                    i,
                    1 + i % 3,
                    team(i),
                    i + " " + pick(STREETS) + ", Exampleton",
                    i % 6 == 1 ? null : "list-" + i,
                    i % 6 == 2 ? null : i % 2 == 0 ? "weekly" : "monthly",
                    i % 6 == 3 ? null : "reports" + i + "@example.com",
                    i % 4 == 0 ? null : Long.valueOf(100L + i),
                    opened,
                    opened);
            venues.computeIfAbsent(venue.teamId(), team -> new ArrayList<>()).add(venue);
            store.add(venue);
        }
    }

    private void customers() {
        for (int i = 1; i <= 5000; i++) {
            Instant created = time(i, 5000);
            Customer customer = new Customer(
                    i,
                    team(i),
                    mostly(pick(GIVEN)),
                    mostly(pick(FAMILY)),
                    random.nextInt(4) == 0 ? pick(COMPANIES) : null,
                    mostly("guest" + i + "@example.com"),
                    mostly(phone()),
                    random.nextBoolean(),
                    mostly(random.nextBoolean() ? "1" : "0"),
                    random.nextInt(3) == 0 ? "site-" + i % 7 : null,
                    created,
                    created.plusSeconds(random.nextInt(100_000)));
            customers.add(customer);
            store.add(customer);
        }
    }

    private void visits() {
        for (int i = 1; i <= 20_000; i++) {
            Customer customer = customers.get(random.nextInt(customers.size()));
            Venue venue = venueOf(customer.teamId());
            boolean known = random.nextInt(10) > 0;
            Instant visited = time(i, 20_000);
            store.add(new CustomerVisit(
                    i,
                    customer.teamId(),
                    customer.phone(),
                    customer.firstName(),
                    customer.lastName(),
                    known ? venue.address() : null,
                    mostly(mac()),
                    known ? Long.valueOf(customer.id()) : null,
                    known ? Long.valueOf(venue.id()) : null,
                    visited,
                    visited));
        }
    }

    private void vouchers() {
        for (int i = 1; i <= 300; i++) {
            Instant created = time(i, 300);
            VoucherTerms terms = new VoucherTerms(
                    venueOf(team(i)).id(),
                    i % 50 == 0 ? "ΚΑΛΩΣ-" + i : "DEMO-" + i,
                    1 + random.nextInt(30),
                    random.nextInt(3) * 10,
                    random.nextInt(3) * 50,
                    BigDecimal.valueOf(random.nextInt(2000), 2),
                    random.nextInt(5));
            Long customerId = i % 3 == 0 ? Long.valueOf(customerOf(team(i)).id()) : null;
            store.add(new Voucher(i, team(i), customerId, terms, created, created));
        }
    }

    /** The team of a row: mostly the first. */
    private static long team(int row) {
        return row % 5 == 0 ? 2 : 1;
    }

    /** Times spread over the year in the order of ids, except for the edge cases. */
    private Instant time(int row, int rows) {
        return row <= EDGE_CASES.size()
                ? EDGE_CASES.get(row - 1)
                : NEW_YEAR.plusSeconds(row * YEAR_SECONDS / (rows + 1)).plusNanos(random.nextInt(1_000_000) * 1000L);
    }

    private Venue venueOf(long team) {
        return pick(Objects.requireNonNull(venues.get(team)));
    }

    private Customer customerOf(long team) {
        return customers.get(team == 2 ? 4 : 0);
    }

    /** A number from the range reserved for fiction. */
    private String phone() {
        return "+44 20 7946 0" + Integer.toString(1000 + random.nextInt(1000)).substring(1);
    }

    /** A locally administered address, which no manufacturer assigns. */
    private String mac() {
        int rest = random.nextInt(1 << 24);
        byte[] bytes = {0x02, 0x00, 0x5e, (byte) (rest >> 16), (byte) (rest >> 8), (byte) rest};
        String colons = COLONS.formatHex(bytes);
        return switch (random.nextInt(4)) {
            case 0 -> colons;
            case 1 -> colons.toUpperCase(Locale.ROOT);
            case 2 -> colons.replace(':', '-');
            default -> colons.replace(':', '-').toUpperCase(Locale.ROOT);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private @Nullable String mostly(String text) {
        return random.nextInt(12) == 0 ? null : text;
    }
}
