package dev.guestwifi.conformance.data;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The rows of a team. No two fields of a row have the same value, but for limits of vouchers at their bounds, and
 * for {@link #EQUAL_TEXTS}. Every field that may be null is so in a row where all are and in one where it alone is,
 * and is not in one where it alone is not.
 */
final class Rows {
    /** The number of rows, at the end of a team with unusual texts, that have the same text in every field. */
    static final int EQUAL_TEXTS = 2;

    private static final List<String> CUSTOMER_TEXTS =
            List.of("first_name", "last_name", "company", "email", "phone", "market_opt", "aruba_site_id");
    private static final List<String> VENUE_TEXTS = List.of("crm_list_id", "frequency", "emails", "report_id");

    private final OwnTeam team;
    private final Fields fields;
    private final List<Long> venues;
    private final List<Long> customers;

    Rows(OwnTeam team) {
        this.team = team;
        this.fields = new Fields(team.texts());
        this.venues = team.ids().of(Ids.Kind.VENUE, team.places().size());
        this.customers = team.ids().of(Ids.Kind.CUSTOMER, team.people().size());
    }

    /** A row of a list. */
    private interface Maker {
        void fill(Map<String, Object> row, long id, int index);
    }

    /** In no order. */
    List<Map<String, Object>> of(Ids.Kind kind) {
        return switch (kind) {
            case VENUE -> rows(kind, team.places(), this::venue);
            case CUSTOMER -> rows(kind, team.people(), this::customer);
            case VISIT -> rows(kind, team.people(), this::visit);
            case VOUCHER -> rows(kind, team.vouchers(), this::voucher);
        };
    }

    private List<Map<String, Object>> rows(Ids.Kind kind, List<Instant> times, Maker maker) {
        List<Long> ids = team.ids().of(kind, times.size());
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            Map<String, Object> row = new HashMap<>();
            row.put("id", ids.get(i));
            row.put("team_id", team.id());
            row.put("created_at", Times.text(times.get(i)));
            row.put("updated_at", Times.text(updated(times.get(i), i)));
            maker.fill(row, ids.get(i), i);
            rows.add(row);
        }
        Collections.shuffle(rows, new Random(team.id()));
        return rows;
    }

    /** Another time, also at the end of the calendar. */
    private static Instant updated(Instant created, int index) {
        Instant later = created.plus(Duration.ofHours(25).plusSeconds(index)).plus(1 + index, ChronoUnit.MICROS);
        return later.isAfter(Times.LAST) ? created.minus(Duration.ofDays(1)) : later;
    }

    private void venue(Map<String, Object> row, long id, int index) {
        row.put("business_id", business(index));
        row.put("address", fields.text("address", id, index, 0));
        row.put("crm_list_id", fields.text("crm_list_id", id, index, 1));
        row.put("frequency", fields.text("frequency", id, index, 2));
        row.put("emails", fields.text("emails", id, index, 3));
        row.put("report_id", (1L << 31) + 5_000_000 + index);
        clear(row, VENUE_TEXTS, index);
    }

    private static long business(int index) {
        return switch (index % 4) {
            case 0 -> 3001 + index;
            case 1 -> (1L << 31) + 6_000_000 + index;
            case 2 -> (1L << 32) + 6_000_000 + index;
            default -> Ids.LARGEST - index + 3;
        };
    }

    private void customer(Map<String, Object> row, long id, int index) {
        row.put("first_name", fields.text("first_name", id, index, 0));
        row.put("last_name", fields.text("last_name", id, index, 1));
        row.put("company", fields.text("company", id, index, 2));
        row.put("email", Fields.email(id, index));
        row.put("phone", Fields.phone(id));
        row.put("email_verified", index / 2 % 2 == 0);
        row.put("market_opt", index / 3 % 2 == 0 ? "1" : "0");
        row.put("aruba_site_id", fields.text("aruba_site_id", id, index, 3));
        clear(row, CUSTOMER_TEXTS, index);
    }

    /** Texts and ids of the customer and of the venue come and go apart from each other. */
    private void visit(Map<String, Object> row, long id, int index) {
        long customer = customers.get(index);
        boolean hasAll = team.texts() == OwnTeam.Contents.UNUSUAL;
        if (hasAll || index % 2 == 0) {
            row.put("customer", Fields.phone(customer));
        }
        if (hasAll || index / 2 % 2 == 0) {
            row.put("customer_id", customer);
        }
        if ((hasAll || index / 4 % 2 == 0) && !venues.isEmpty()) {
            row.put("venue_id", venues.get(index % venues.size()));
        }
        if (hasAll || index / 8 % 2 == 0) {
            row.put("venue", fields.text("venue", id, index, 0));
        }
        row.put("first_name", fields.text("first_name", id, index, 1));
        row.put("last_name", fields.text("last_name", id, index, 2));
        row.put("mac", Fields.mac(id, index));
        clear(row, List.of("first_name", "last_name", "mac"), index);
    }

    private void voucher(Map<String, Object> row, long id, int index) {
        boolean isUnusual = team.texts() == OwnTeam.Contents.UNUSUAL && index < Codes.unusual();
        row.put("venue_id", venues.get(index % venues.size()));
        row.put("code", isUnusual ? Codes.unusual(index) : Codes.usual(team.id(), index));
        if (index % 2 == 0) {
            row.put("customer_id", customers.get(index % customers.size()));
        }
        row.putAll(VoucherLimits.of(index));
    }

    /** Every third row keeps all, every third none, and the others all but one or that one alone. */
    private void clear(Map<String, Object> row, List<String> names, int index) {
        if (team.texts() == OwnTeam.Contents.UNUSUAL || index % 3 == 0) {
            return;
        }
        int one = index / 3 % names.size();
        boolean isAlone = index / 3 / names.size() % 2 == 1;
        for (int i = 0; i < names.size(); i++) {
            boolean isCleared = index % 3 == 1 || (i == one) != isAlone;
            if (isCleared) {
                row.remove(names.get(i));
            }
        }
    }
}
