package dev.guestwifi.server.pact;

import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.VoucherCode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A team of one interaction: what states say that it has. */
final class TeamFixture {
    /** Identifiers that each team of a fixture has for rows of one kind. */
    private static final long IDS = 10_000;

    /** Where the identifiers of named vouchers begin, behind those of counted rows. */
    private static final long NAMED = 5000;

    /** Vouchers and idempotency keys that states may name in one team. */
    private static final int MAX_NAMED = 100;

    private final Team team;
    private final long ids;
    private final Map<String, String> named = new LinkedHashMap<>();
    private final Map<String, String> idempotency = new LinkedHashMap<>();
    private final Set<String> free = new LinkedHashSet<>();
    private RowsFixture venues;
    private @Nullable RowsFixture customers;
    private @Nullable RowsFixture visits;
    private @Nullable RowsFixture vouchers;
    private @Nullable String lastCode;

    /** @param number of the team in its fixture, from 0 */
    TeamFixture(Team team, long number) {
        this.team = team;
        this.ids = number * IDS + 1;
        this.venues = new RowsFixture(1, ids, RowsFixture.FROM, RowsFixture.FROM);
    }

    Team team() {
        return team;
    }

    /** The first identifier of its rows, unless a state says otherwise. */
    long firstId() {
        return ids;
    }

    void setVenues(RowsFixture rows) {
        venues = rows;
    }

    void setCustomers(RowsFixture rows) {
        customers = rows;
    }

    void setVisits(RowsFixture rows) {
        visits = rows;
    }

    void setVouchers(RowsFixture rows) {
        vouchers = rows;
        lastCode = null;
    }

    /** The team has a voucher with this code. */
    void addVoucher(String code) {
        String key = VoucherCode.uniqueKey(code);
        checkRoom(named.size());
        if (!isIdempotent(key)) {
            free.remove(key);
            named.put(key, code);
        }
        lastCode = code;
    }

    /** The team has no voucher with this code. */
    void free(String code) {
        String key = VoucherCode.uniqueKey(code);
        checkRoom(free.size());
        named.remove(key);
        idempotency.values().removeIf(other -> VoucherCode.uniqueKey(other).equals(key));
        free.add(key);
        lastCode = code;
    }

    /** A voucher with this code was created with this idempotency key. */
    void addIdempotent(String key, String code) {
        free(code);
        checkRoom(idempotency.size());
        free.remove(VoucherCode.uniqueKey(code));
        idempotency.put(key, code);
    }

    private static void checkRoom(int size) {
        if (size >= MAX_NAMED) {
            throw StateException.invalid(
                    StateParameters.CODE,
                    StateFault.NOT_A_VALUE,
                    "exceeds the limit of " + MAX_NAMED + " named codes per team");
        }
    }

    RowsFixture venues() {
        return venues.count() > 0 || !needsVenue() ? venues : new RowsFixture(1, ids, venues.from(), venues.to());
    }

    private boolean needsVenue() {
        return !named.isEmpty() || !idempotency.isEmpty() || (vouchers != null && vouchers.count() > 0);
    }

    @Nullable
    RowsFixture customers() {
        return customers;
    }

    @Nullable
    RowsFixture visits() {
        return visits;
    }

    /** The vouchers by identifier that no state names. */
    @Nullable
    RowsFixture vouchers() {
        return vouchers;
    }

    /** The code of a voucher that no state names. */
    String codeOf(long id) {
        String code = "PACT-" + id;
        while (isNamed(code)) {
            code += "X";
        }
        return code;
    }

    private boolean isNamed(String code) {
        String key = VoucherCode.uniqueKey(code);
        return free.contains(key) || named.containsKey(key) || isIdempotent(key);
    }

    /** Whether the voucher with a code was created with an idempotency key. */
    private boolean isIdempotent(String uniqueKey) {
        return idempotency.values().stream()
                .anyMatch(code -> VoucherCode.uniqueKey(code).equals(uniqueKey));
    }

    /** The codes of the vouchers that states name. */
    Map<Long, String> named() {
        Map<Long, String> codes = new LinkedHashMap<>();
        long id = Math.max(ids + NAMED, vouchers == null ? 0 : vouchers.firstId() + vouchers.count());
        for (String code : named.values()) {
            codes.put(id++, code);
        }
        return codes;
    }

    /** The codes of the vouchers that were created with an idempotency key, by the identifiers that stores give them. */
    private Map<Long, String> created() {
        long id = LongStream.concat(
                        vouchers == null ? LongStream.empty() : vouchers.ids(),
                        named().keySet().stream().mapToLong(Long::longValue))
                .max()
                .orElse(0);
        Map<Long, String> codes = new LinkedHashMap<>();
        for (String code : idempotency.values()) {
            codes.put(++id, code);
        }
        return codes;
    }

    /** The codes of the vouchers that were created with an idempotency key. */
    Map<String, String> idempotency() {
        return idempotency;
    }

    /** What a pact may inject: the members of this team. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("slug", team.slug());
        values.put("teamId", team.id());
        put(values, "venueId", venues());
        put(values, "customerId", customers);
        put(values, "visitId", visits);
        put(values, "voucherId", vouchers);
        if (vouchers != null && vouchers.count() > 0) {
            values.put("code", codeOf(vouchers.firstId()));
        }
        if (lastCode != null) {
            String key = VoucherCode.uniqueKey(lastCode);
            Stream.of(named(), created())
                    .flatMap(codes -> codes.entrySet().stream())
                    .filter(voucher -> VoucherCode.uniqueKey(voucher.getValue()).equals(key))
                    .forEach(voucher -> values.put("voucherId", voucher.getKey()));
            values.put("code", lastCode);
        }
        idempotency.keySet().forEach(key -> values.put("idempotencyKey", key));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable RowsFixture rows) {
        LongStream ids = rows == null ? LongStream.empty() : rows.ids();
        ids.limit(1).forEach(id -> values.put(name, id));
    }
}
