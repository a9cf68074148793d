package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.model.Endpoint;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Field;
import dev.guestwifi.conformance.model.Model;
import dev.guestwifi.conformance.model.ModelKey;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.PublicAddresses;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import dev.guestwifi.conformance.model.WireResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of the provider, with everything that one request can depend on.
 *
 * @param key what the key of the request is
 * @param rows how many rows the list has in the date range of the request
 * @param options what else is the case
 */
record World(Key key, int rows, List<Option> options) {
    /** The key of the request. */
    enum Key {
        OF_INSTANCE,
        READ_ONLY,
        WITHOUT_RIGHT,
        OF_OTHER_TEAM,
        UNKNOWN
    }

    /** Deviations from a state in which the request succeeds if it can. */
    enum Option {
        NO_TEAM,
        NO_VENUE,
        NO_VOUCHER,
        CODE_TAKEN,
        /** The same request was sent before. */
        REPEATED,
        /** The Idempotency-Key was used for another voucher. */
        KEY_USED,
        /** The list has the entity tag of the request. */
        TAG_KNOWN;

        /** Whether the response to a request can depend on it. */
        boolean matters(SentRequest request) {
            boolean isPost = request.pact().method().equals("POST");
            return switch (this) {
                case NO_TEAM -> !request.value("slug").equals(ALWAYS_THERE);
                case NO_VOUCHER -> request.pact().method().equals("DELETE");
                case NO_VENUE, CODE_TAKEN -> isPost;
                case REPEATED, KEY_USED ->
                    isPost && !request.wire().values("Idempotency-Key").isEmpty();
                case TAG_KNOWN -> !request.wire().values("If-None-Match").isEmpty();
            };
        }
    }

    /** § Getting started: the team that every instance has. */
    private static final String ALWAYS_THERE = "default";

    private static final Instant NOW = Instant.parse("2026-01-15T12:00:00Z");
    /** So that any time in a pact is one of the present. */
    private static final Duration TOLERANCE = Duration.ofDays(200L * 365);

    private static final long TEAM = 4001;
    private static final long OTHER_TEAM = 4002;
    private static final long FIRST_ROW = 70_001;
    private static final int LONGEST_ID = 15;

    World {
        options = List.copyOf(options);
    }

    /** The responses that the contract allows to the request in this state. */
    List<ExpectedResponse> responses(SentRequest request) {
        Model model = new Model(
                state(request),
                ZoneOffset.UTC,
                new PublicAddresses("https", "/api", null),
                Clock.fixed(NOW, ZoneOffset.UTC),
                TOLERANCE,
                capability -> true);
        if (options.contains(Option.REPEATED)) {
            send(model, request.wire(), List.of());
        }
        if (options.contains(Option.KEY_USED)) {
            send(model, otherForm(request).wire(), List.of());
        }
        if (options.contains(Option.TAG_KNOWN)) {
            List<Field> tags = request.wire().values("If-None-Match").stream()
                    .map(tag -> new Field("ETag", tag))
                    .toList();
            send(model, request.wire().without("If-None-Match"), tags);
        }
        return model.respond(request.wire());
    }

    private static void send(Model model, WireRequest request, List<Field> fields) {
        List<ExpectedResponse> responses = model.respond(request);
        ExpectedResponse last = responses.get(responses.size() - 1);
        if (last.body() != null) {
            byte[] body = last.body().example().toString().getBytes(StandardCharsets.UTF_8);
            last.effect().accept(new WireResponse(last.status(), fields, body, NOW, NOW));
        }
    }

    private static SentRequest otherForm(SentRequest request) {
        String days = request.value("number_of_days").equals("1") ? "2" : "1";
        List<Field> form = new ArrayList<>(request.form());
        form.replaceAll(field -> field.name().equals("number_of_days") ? new Field(field.name(), days) : field);
        return request.withForm(form);
    }

    private State state(SentRequest request) {
        State state = new State();
        String slug = request.value("slug");
        if (!options.contains(Option.NO_TEAM)) {
            state.add(new ModelTeam(TEAM, slug));
        }
        state.add(new ModelTeam(OTHER_TEAM, slug + "-other"));
        request.wire().values("X-API-Key").stream()
                .filter(value -> !value.isEmpty() && key != Key.UNKNOWN)
                .forEach(value -> state.add(key(value)));
        addRows(state, request);
        return state;
    }

    private ModelKey key(String value) {
        Long team = key == Key.OF_OTHER_TEAM ? OTHER_TEAM : null;
        return key == Key.WITHOUT_RIGHT ? ModelKey.denied(value) : new ModelKey(value, team, key == Key.READ_ONLY);
    }

    private void addRows(State state, SentRequest request) {
        String path = request.path();
        String day = request.value("start_date").isEmpty() ? request.value("end_date") : request.value("start_date");
        String time = day.length() == NOW.toString().indexOf('T') ? day + "T12:00:00.000000Z" : NOW.toString();
        String vouchers = Endpoint.VOUCHER_LIST.path();
        if (request.pact().method().equals("POST")) {
            if (!options.contains(Option.NO_VENUE)) {
                state.add(Endpoint.VENUES.path(), row(number(request.value("venue_id")), NOW.toString(), ""));
            }
            if (options.contains(Option.CODE_TAKEN)) {
                state.add(vouchers, row(FIRST_ROW, NOW.toString(), request.value("code")));
            }
        } else if (request.pact().method().equals("DELETE")) {
            long voucher = number(path.substring(path.lastIndexOf('/') + 1));
            if (voucher > 0 && !options.contains(Option.NO_VOUCHER)) {
                state.add(vouchers, row(voucher, NOW.toString(), "X"));
            }
        } else {
            List<ModelRow> list = new ArrayList<>();
            for (int i = 0; i < rows; i++) {
                list.add(row(FIRST_ROW + i, time, "X" + i));
            }
            state.addAll(path, TEAM, list);
        }
    }

    private static long number(@Nullable String text) {
        String digits = text == null ? "" : text.replaceAll("^0+", "");
        boolean isNumber = !digits.isEmpty()
                && digits.length() <= LONGEST_ID + 1
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Long.parseLong(digits) : 0;
    }

    private static ModelRow row(long id, String createdAt, String code) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("team_id", TEAM).put("code", code).put("created_at", createdAt);
        return ModelRow.of(TEAM, json);
    }
}
