package dev.guestwifi.conformance.data;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rows of the data set: every field once with a value and, where it may be, once without. */
final class Rows {
    /** What does not fit into 32 bits. */
    private static final long LARGE = 5_000_000_000L;

    private final List<String> times;

    Rows(List<String> times) {
        this.times = times;
    }

    /** How many rows the first team has of each kind. */
    int count() {
        return times.size();
    }

    Map<String, Object> venue(long id, long team, int index) {
        Map<String, Object> row = row(id, team, index);
        row.put("business_id", 500 + id);
        row.put("address", id + " Harbour Road, Example Town");
        if (index % 2 == 0) {
            row.putAll(Map.of(
                    "crm_list_id", "list-" + id, "frequency", "weekly", "emails", "venue" + id + "@example.com"));
            row.put("report_id", LARGE + id);
        }
        return row;
    }

    Map<String, Object> customer(long id, long team, int index) {
        Map<String, Object> row = row(id, team, index);
        row.put("email_verified", index % 2 == 0);
        if (index % 2 == 0) {
            row.putAll(Map.of("first_name", "Zoë " + id, "last_name", "Ångström 😀", "company", "Example Ltd"));
            row.putAll(Map.of("email", "customer" + id + "@example.com", "phone", phone(id)));
            row.putAll(Map.of("market_opt", index % 4 == 0 ? "1" : "0", "aruba_site_id", "site-" + id));
        }
        return row;
    }

    Map<String, Object> visit(long id, long team, int index) {
        Map<String, Object> row = row(LARGE + id, team, index);
        if (index % 2 == 0) {
            row.putAll(Map.of("customer", phone(id), "first_name", "Zoë " + id, "last_name", "Ångström"));
            row.putAll(Map.of("venue", id + " Harbour Road", "mac", "02:00:00:00:00:%02x".formatted(id)));
            row.putAll(Map.of("customer_id", id, "venue_id", id));
        }
        return row;
    }

    Map<String, Object> voucher(long id, long team, int index) {
        Map<String, Object> row = row(id, team, index);
        row.putAll(Map.of("venue_id", id, "code", "Käse-" + index, "number_of_days", 1 + index));
        row.putAll(Map.of("upspeed", 1000 + index, "downspeed", 2000 + index, "max_devices", 300 + index));
        row.put("volumecap", index + ".50");
        if (index % 2 == 0) {
            row.put("customer_id", id);
        }
        return row;
    }

    private Map<String, Object> row(long id, long team, int index) {
        Map<String, Object> row = new HashMap<>();
        row.putAll(Map.of("id", id, "team_id", team));
        row.putAll(Map.of("created_at", times.get(index), "updated_at", times.get(times.size() - 1)));
        return row;
    }

    private static String phone(long id) {
        return String.format(Locale.ROOT, "+44 20 7946 0%03d", id);
    }
}
