package dev.guestwifi.server.store;

import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.Fingerprint;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.model.Voucher;
import dev.guestwifi.server.model.VoucherTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows for tests: minimal ones, or random ones from a seed, with every kind of value. */
final class Rows {
    static final Instant T0 = Instant.parse("2025-03-01T00:00:00Z");
    private static final List<String> TEXTS = List.of(
            "", "a", "Zoë", "Ирина", "美咲", "ليلى", "🍳🍳", "e\u0301", "\u0001", "x".repeat(4096), "€".repeat(4096));

    private final Random random;

    /** A new seed, or that of the system property {@code store.seed}, which repeats a run. */
    static long newSeed() {
        return Long.getLong("store.seed", System.nanoTime());
    }

    Rows(long seed) {
        random = new Random(seed);
    }

    static Venue venue(long id, long team) {
        return new Venue(id, 7, team, id + " Harbour Road", null, "weekly", null, 5L, T0, T0);
    }

    static VoucherTerms terms(String code) {
        return new VoucherTerms(1, code, 30, 10, 50, new BigDecimal("5"), 2);
    }

    /** A voucher of team 1 or 2, for its venue of the same number. */
    static Voucher voucher(long id, long team, String code, Instant createdAt) {
        VoucherTerms terms = new VoucherTerms(team, code, 30, 10, 50, new BigDecimal("5"), 2);
        return new Voucher(id, team, null, terms, createdAt, createdAt);
    }

    /** The hash of a key: hexadecimal digits, filled up to 64. */
    static String hash(String digits) {
        return digits + "0".repeat(64 - digits.length());
    }

    static ApiKey key(long id, String digits) {
        return ApiKey.made(
                id,
                new Fingerprint(hash(digits), "gwf_", "abcd"),
                new KeyTerms("test", null, Access.READ_ONLY, null),
                T0);
    }

    Customer customer(long id, long team, Instant createdAt) {
        return new Customer(
                id,
                team,
                text(),
                text(),
                text(),
                text(),
                text(),
                random.nextBoolean(),
                text(),
                text(),
                createdAt,
                time(1_000_000));
    }

    CustomerVisit visit(long id, long team, Instant createdAt) {
        return new CustomerVisit(
                id, team, text(), text(), text(), text(), text(), anId(), anId(), createdAt, time(1_000_000));
    }

    /** One of few times, so that many rows have the same one. */
    Instant time(int kinds) {
        return T0.plusNanos(random.nextInt(kinds) * 7_001_000L).minusSeconds(60);
    }

    /** Ids in no order, none twice. */
    long[] ids(int count) {
        return random.longs(1, 1L << 53).distinct().limit(count).toArray();
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    /** Shuffled or not, by chance: stores take both ways. */
    long[] maybeSorted(long[] values) {
        if (random.nextBoolean()) {
            Arrays.sort(values);
        }
        return values;
    }

    /** The id of one of the first three venues or customers of team 1, or null. */
    private @Nullable Long anId() {
        int id = random.nextInt(4);
        return id == 0 ? null : Long.valueOf(id);
    }

    private @Nullable String text() {
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> "text " + random.nextInt();
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
