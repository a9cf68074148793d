package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creating and deleting vouchers, and retrying creations. */
final class VoucherRules {
    private static final String TIME_FORM = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> LIMITS = List.of("number_of_days", "upspeed", "downspeed", "max_devices");
    private static final String KEY = "Idempotency-Key";

    private final State state;
    private final Clock clock;
    private final Duration tolerance;

    /**
     * @param clock of the target, as far as it is known
     * @param tolerance by how much the target's clock may differ from it
     */
    VoucherRules(State state, Clock clock, Duration tolerance) {
        this.state = state;
        this.clock = clock;
        this.tolerance = tolerance;
    }

    /** The voucher with the id in a path; empty if the team has none. */
    Optional<ModelRow> voucher(RequestFacts reading) {
        String id = reading.voucherId();
        return vouchers(reading)
                .filter(row -> id.matches("[1-9][0-9]{0,15}") && row.id() == Long.parseLong(id))
                .findFirst();
    }

    private Stream<ModelRow> vouchers(RequestFacts reading) {
        return state.rows(Endpoint.VOUCHERS, reading.team().id()).stream();
    }

    /** § Idempotent requests: the creation that has the same key, for the same API key and team. */
    Optional<RememberedCreation> remembered(RequestFacts reading) {
        String key = reading.parameters().value(KEY);
        return key == null
                ? Optional.empty()
                : state.remembered(reading.key().value(), reading.team().id(), key);
    }

    /** All known fields; a missing limit is 0. */
    static Map<String, String> terms(RequestFacts reading) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String name : List.of("code", "venue_id", "number_of_days", "upspeed", "downspeed", "max_devices")) {
            terms.put(name, Objects.requireNonNullElse(reading.parameters().value(name), "0"));
        }
        terms.put("volumecap", Objects.requireNonNullElse(reading.parameters().value("volumecap"), "0.00"));
        return terms;
    }

    boolean isVenueOfTeam(RequestFacts reading) {
        return state.rows(Endpoint.VENUES.path(), reading.team().id()).stream()
                .anyMatch(
                        venue -> Long.toString(venue.id()).equals(terms(reading).get("venue_id")));
    }

    boolean isCodeTaken(RequestFacts reading) {
        String key = Text.codeKey(Objects.requireNonNull(terms(reading).get("code")));
        return vouchers(reading)
                .anyMatch(row -> Text.codeKey(row.json().path("code").asText()).equals(key));
    }

    /** The body of the response to a creation. */
    Value created(RequestFacts reading) {
        Map<String, String> terms = terms(reading);
        Map<String, Value> data = new LinkedHashMap<>();
        data.put("id", newId(reading));
        data.put("team_id", Value.exactly(Rule.CREATED, reading.team().id()));
        data.put("venue_id", Value.exactly(Rule.CREATED, Long.valueOf(terms.get("venue_id"))));
        data.put("customer_id", Value.exactly(Rule.CREATED, null));
        data.put("code", Value.exactly(Rule.CREATED, terms.get("code")));
        LIMITS.forEach(name -> data.put(name, Value.exactly(Rule.CREATED, Integer.valueOf(terms.get(name)))));
        data.put("volumecap", Value.exactly(Rule.CREATED, terms.get("volumecap")));
        data.put("created_at", now(reading));
        data.put("updated_at", now(reading));
        return envelope("Voucher created successfully", new Value.Members(Rule.CREATED, data));
    }

    static Value replayed(RememberedCreation creation) {
        Map<String, Value> data = new LinkedHashMap<>();
        creation.data()
                .properties()
                .forEach(member -> data.put(member.getKey(), new Value.Exactly(Rule.REPLAYED, member.getValue())));
        return envelope("Voucher created successfully", new Value.Members(Rule.REPLAYED, data));
    }

    static Value deleted() {
        return envelope("Voucher deleted successfully", Value.exactly(Rule.DELETED, null));
    }

    private static Value envelope(String message, Value data) {
        Map<String, Value> body = new LinkedHashMap<>();
        body.put("data", data);
        body.put("success", Value.exactly(Rule.ENVELOPE, true));
        body.put("message", Value.exactly(Rule.ENVELOPE, message));
        return new Value.Members(Rule.BODY, body);
    }

    /** An id is never used again. */
    private Value newId(RequestFacts reading) {
        long example = vouchers(reading).mapToLong(ModelRow::id).max().orElse(0) + 1;
        while (state.isUsed(example)) {
            example++;
        }
        return new Value.Such(
                Rule.CREATED,
                "an id that no voucher ever had",
                id -> id.isIntegralNumber() && id.canConvertToLong() && id.asLong() > 0 && !state.isUsed(id.asLong()),
                LongNode.valueOf(example));
    }

    /** A new voucher has the time of the request, but never precedes an existing one, even if the clock is set back. */
    private Value now(RequestFacts reading) {
        Instant now = clock.instant();
        Instant newest = vouchers(reading)
                .map(ModelRow::createdAt)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        Instant earliest = newest.isAfter(now.minus(tolerance)) ? newest : now.minus(tolerance);
        Instant example = newest.isAfter(now) ? newest : now;
        return new Value.Such(
                Rule.CREATED,
                "the time of the request, not before " + earliest,
                time -> isBetween(time, earliest, newest),
                TextNode.valueOf(TIME.format(example)));
    }

    private boolean isBetween(JsonNode time, Instant earliest, Instant newest) {
        if (!time.isTextual() || !time.asText().matches(TIME_FORM)) {
            return false;
        }
        Instant at = Instant.parse(time.asText());
        Instant latest = clock.instant().plus(tolerance); // called when the response has arrived
        return !at.isBefore(earliest) && (!at.isAfter(latest) || !at.isAfter(newest));
    }

    /** Stores the new voucher and remembers its creation. */
    void keep(RequestFacts reading, JsonNode response) {
        JsonNode actual = response.path("data");
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        created(reading).example().path("data").properties().forEach(one -> row.set(one.getKey(), one.getValue()));
        for (String open : List.of("id", "created_at", "updated_at")) {
            row.set(open, actual.path(open));
        }
        state.add(Endpoint.VOUCHERS, ModelRow.of(reading.team().id(), row));
        @Nullable String key = reading.parameters().value(KEY);
        if (key != null) {
            state.remember(
                    new RememberedCreation(reading.key().value(), reading.team().id(), key, terms(reading), row));
        }
    }
}
