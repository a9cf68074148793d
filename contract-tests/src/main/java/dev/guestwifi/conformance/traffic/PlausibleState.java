package dev.guestwifi.conformance.traffic;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.model.ModelKey;
import dev.guestwifi.conformance.model.ModelRow;
import dev.guestwifi.conformance.model.ModelTeam;
import dev.guestwifi.conformance.model.State;
import dev.guestwifi.conformance.model.WireRequest;
import java.net.URLDecoder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The data with which a server could have given a response: what the response says is believed, so that only what no
 * data explains is a fault.
 */
final class PlausibleState {
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final long TEAM = 1;
    private static final String VOUCHERS = "/vouchers";
    private static final int USUAL_SIZE = 10;
    /** The rows of a list, most of which are invented; of longer lists pages are not judged. */
    private static final int LONGEST = 50_000;

    /** What fits into a long; the contract has no larger valid numbers. */
    private static final Pattern NUMBER = Pattern.compile("0*+[1-9][0-9]{0,17}|0++");

    private static final Pattern WHITE_SPACE = Pattern.compile("^\\p{IsWhite_Space}++|\\p{IsWhite_Space}++$");

    private final WireRequest request;
    private final int status;
    private final JsonNode json;
    private final ZoneId zone;
    private final State state = new State();

    private PlausibleState(WireRequest request, int status, JsonNode json, ZoneId zone) {
        this.request = request;
        this.status = status;
        this.json = json;
        this.zone = zone;
    }

    /** @return empty if the list is too long */
    static Optional<State> of(WireRequest request, int status, JsonNode json, ZoneId zone) {
        PlausibleState plausible = new PlausibleState(request, status, json, zone);
        plausible.addAccess();
        plausible.addVouchers();
        return plausible.addList() ? Optional.of(plausible.state) : Optional.empty();
    }

    private String code() {
        return json.path("code").asText();
    }

    private String path() {
        return request.decodedPath();
    }

    private void addAccess() {
        boolean isOpen = code().isEmpty(); // HEAD has no body that tells the cause
        boolean isOfOther = code().equals("team_not_allowed") || (status == FORBIDDEN && isOpen);
        boolean isUnknown = code().equals("team_not_found") || (status == NOT_FOUND && isOpen);
        Long scope = isOfOther ? team() + 1 : null;
        if (status != UNAUTHORIZED) {
            boolean isReadOnly = code().equals("read_only_key");
            boolean isDenied = code().equals("access_denied");
            request.values("X-API-Key")
                    .forEach(key -> state.add(isDenied ? ModelKey.denied(key) : new ModelKey(key, scope, isReadOnly)));
        }
        if (!isUnknown && !isOfOther) {
            parameter("slug").ifPresent(slug -> state.add(new ModelTeam(team(), slug)));
        }
    }

    /** The id that the response names. */
    private long team() {
        JsonNode data = json.path("data");
        long named = (data.isArray() ? data.path(0) : data).path("team_id").asLong();
        return named > 0 ? named : TEAM;
    }

    private void addVouchers() {
        boolean isKnownVenue =
                request.method().equals("POST") && !json.toString().contains("\"unknown_venue\"");
        if (isKnownVenue) {
            number(parameter("venue_id")).ifPresent(venue -> add("/venues", row(venue)));
        }
        if (code().equals("code_taken")) {
            parameter("code").ifPresent(code -> add(VOUCHERS, row(1).put("code", code)));
        }
        if (request.method().equals("DELETE") && !code().equals("voucher_not_found")) {
            number(Optional.of(path().replaceFirst(".*/", ""))).ifPresent(id -> add(VOUCHERS, row(id)));
        }
    }

    private void add(String list, ObjectNode row) {
        state.add(list, ModelRow.of(team(), row));
    }

    private static ObjectNode row(long id) {
        return JsonNodeFactory.instance.objectNode().put("id", id).put("code", "a-voucher");
    }

    private static Optional<Long> number(Optional<String> text) {
        return text.filter(one -> NUMBER.matcher(one).matches()).map(one -> Long.valueOf(one));
    }

    /** The rows of the response, and as many before and after them as it says. */
    private boolean addList() {
        JsonNode data = json.path("data");
        if (status != 200 || !data.isArray()) {
            return true;
        }
        List<ModelRow> rows = new ArrayList<>();
        for (JsonNode row : data) {
            if (row instanceof ObjectNode object) {
                rows.add(ModelRow.of(team(), object));
            }
        }
        long size = number(parameter("per_page")).orElse((long) USUAL_SIZE);
        long before = (number(parameter("page")).orElse(1L) - 1) * size;
        long total = json.at("/meta/total").asLong(before + rows.size());
        if (total > LONGEST || before < 0) {
            return false;
        }
        int real = rows.size();
        for (long i = 0; i < Math.min(before, total); i++) {
            rows.add(invented(i - before, real == 0 ? someDay() : rows.get(0).createdAt()));
        }
        for (long i = before + real; i < total; i++) {
            rows.add(invented(
                    Long.MAX_VALUE - total + i,
                    real == 0 ? someDay() : rows.get(real - 1).createdAt()));
        }
        state.addAll(path(), team(), rows);
        return true;
    }

    private ModelRow invented(long id, Instant createdAt) {
        return ModelRow.of(team(), id, createdAt.toString(), () -> row(id));
    }

    /** One within the window that was asked for. */
    private Instant someDay() {
        return parameter("start_date")
                .or(() -> parameter("end_date"))
                .flatMap(this::firstInstant)
                .orElse(Instant.EPOCH);
    }

    private Optional<Instant> firstInstant(String day) {
        try {
            return Optional.of(LocalDate.parse(day).atStartOfDay(zone).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first value of a parameter of the form, or else of the query. */
    private Optional<String> parameter(String name) {
        boolean isForm = request.method().equals("POST");
        String pairs = isForm ? new String(request.body(), ISO_8859_1) : request.query();
        for (String pair : pairs.split("&", -1)) {
            int equals = pair.indexOf('=');
            try {
                boolean isNamed =
                        equals > 0 && decoded(pair.substring(0, equals)).equals(name);
                String value = isNamed ? decoded(pair.substring(equals + 1)) : "";
                if (!value.isBlank()) {
                    return Optional.of(isForm ? WHITE_SPACE.matcher(value).replaceAll("") : value);
                }
            } catch (IllegalArgumentException e) {
                // a broken escape: the model tells
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
