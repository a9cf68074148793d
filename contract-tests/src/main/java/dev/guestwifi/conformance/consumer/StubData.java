package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ModelKey;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

/**
 * The rows of a scenario. No value is of a real person.
 *
 * @param customers how many of them there are, and of customer visits
 * @param others how many venues and vouchers there are
 * @param change of each row
 */
record StubData(int customers, int others, UnaryOperator<ObjectNode> change) {
    /** A key of the right shape, which opens nothing. */
    static final String KEY = "gwf_0000000000000000000000000000001PAOzZ";

    static final long TEAM_ID = 1;
    /** The days that a command is given. */
    static final String START_DATE = "2025-06-10";

    static final String END_DATE = "2025-06-11";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("2025-06-01T00:00:00.000001Z");
    private static final Duration SPAN = Duration.ofDays(29);
    private static final String NULLS = "first_name last_name company email phone";

    static StubData of(int customers, int others) {
        return new StubData(customers, others, row -> row);
    }

    StubData changed(UnaryOperator<ObjectNode> other) {
        return new StubData(customers, others, other);
    }

    State state() {
        State state = new State();
        state.add(new ModelTeam(TEAM_ID, Stub.TEAM));
        state.add(new ModelKey(KEY, null, false));
        add(state, Endpoint.CUSTOMERS, customers, StubData::customer);
        add(state, Endpoint.CUSTOMER_VISITS, customers, StubData::visit);
        add(state, Endpoint.VENUES, others, StubData::venue);
        add(state, Endpoint.VOUCHER_LIST, others, StubData::voucher);
        return state;
    }

    private void add(State state, Endpoint list, int count, LongFunction<ObjectNode> row) {
        List<ModelRow> rows = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String time = time(list == Endpoint.CUSTOMERS || list == Endpoint.CUSTOMER_VISITS, i, count);
            ObjectNode json = row.apply(i).put("created_at", time).put("updated_at", time);
            rows.add(ModelRow.of(TEAM_ID, change.apply(json)));
        }
        state.addAll(list.path(), TEAM_ID, rows);
    }

    /** The first rows of a list with dates are at the edges of the days that a command is given. */
    private static String time(boolean isDated, long number, int count) {
        List<String> edges = List.of(
                "2025-06-09T23:59:59.999999Z",
                "2025-06-10T00:00:00.000000Z",
                "2025-06-11T23:59:59.999999Z",
                "2025-06-12T00:00:00.000000Z");
        return isDated && number <= edges.size()
                ? edges.get((int) number - 1)
                : TIME.format(FIRST.plus(SPAN.dividedBy(count).multipliedBy(number)));
    }

    /** One more customer, after all others. */
    static ModelRow lateCustomer(long id) {
        String time = TIME.format(FIRST.plus(SPAN).plusSeconds(id));
        return ModelRow.of(TEAM_ID, customer(id).put("created_at", time).put("updated_at", time));
    }

    private static ObjectNode customer(long id) {
        return row(id).put("team_id", TEAM_ID)
                .put("first_name", "Alex")
                .put("last_name", "Example " + id)
                .putNull("company")
                .put("email", "alex." + id + "@example.com")
                .put("phone", "+44 20 7946 0" + (100 + id % 900))
                .put("email_verified", id % 2 == 0)
                .put("market_opt", id % 2 == 0 ? "1" : "0")
                .putNull("aruba_site_id");
    }

    private static ObjectNode visit(long id) {
        return row(id).put("customer", "+44 20 7946 0" + (100 + id % 900))
                .put("first_name", "Alex")
                .put("last_name", "Example " + id)
                .put("venue", "1 Example Street, London")
                .put("mac", "02:00:00:00:00:2A")
                .put("customer_id", id)
                .put("venue_id", 1);
    }

    private static ObjectNode venue(long id) {
        return row(id).put("business_id", 1)
                .put("team_id", TEAM_ID)
                .put("address", id + " Example Street, London")
                .put("crm_list_id", "list-" + id)
                .put("frequency", "weekly")
                .put("emails", "venue@example.com")
                .put("report_id", id);
    }

    private static ObjectNode voucher(long id) {
        return row(id).put("team_id", TEAM_ID)
                .put("venue_id", 1)
                .put("customer_id", id)
                .put("code", "STUB-" + id)
                .put("number_of_days", 7)
                .put("upspeed", 10)
                .put("downspeed", 50)
                .put("max_devices", 0)
                .put("volumecap", "5.00");
    }

    private static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id);
    }

    /** Every member that may be null is, and those that may be left out are. */
    static ObjectNode sparse(ObjectNode row) {
        String names = NULLS + " market_opt aruba_site_id crm_list_id frequency emails report_id customer venue mac";
        for (String name : names.split(" ", -1)) {
            if (row.has(name)) {
                row.putNull(name);
            }
        }
        if (row.has("code")) {
            row.putNull("customer_id");
        } else {
            row.remove(List.of("customer_id"));
        }
        return row.has("mac") ? row.without(List.of("venue_id")) : row;
    }
}
