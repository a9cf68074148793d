package dev.guestwifi.conformance.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.contract.Body;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Action.Read;
import dev.guestwifi.conformance.race.Result.Cause;
import dev.guestwifi.conformance.transport.RawFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Histories written by hand. Times are steps: an event from 1 to 3 overlaps one from 2 to 4. */
final class Histories {
    private static final LastPage TAIL = new LastPage("default", 1, 20, List.of());
    private static final Exchange NOTHING = new Exchange(
            1,
            Call.get("/"),
            () -> "curl",
            new Exchange.Reply(200, RawFields.NONE, new byte[0], Body.of(new byte[0]), false));

    private final List<Event> events = new ArrayList<>();

    static JsonNode row(long id, String code) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        return row.put("id", id)
                .put("code", code)
                .put("created_at", "2026-01-01T00:00:00.%06dZ".formatted(id % 1_000_000));
    }

    Histories created(int from, int to, long id, String code) {
        return createdWith(from, to, null, 1, row(id, code));
    }

    Histories createdWith(int from, int to, @Nullable String key, int days, JsonNode row) {
        Create create = new Create("default", 1, row.path("code").asText(), days, key);
        return add(from, to, create, new Result.Created(row));
    }

    Histories refused(int from, int to, String code, @Nullable String key, int days, Cause... causes) {
        return add(from, to, new Create("default", 1, code, days, key), new Result.Refused(Set.of(causes)));
    }

    Histories taken(int from, int to, String code) {
        return refused(from, to, code, null, 1, Cause.CODE_TAKEN);
    }

    Histories deleted(int from, int to, long id) {
        return add(from, to, new Delete("default", id), new Result.Deleted());
    }

    Histories missing(int from, int to, long id) {
        return add(from, to, new Delete("default", id), new Result.Refused(Set.of(Cause.NO_SUCH_VOUCHER)));
    }

    Histories listed(int from, int to, JsonNode... rows) {
        return add(from, to, new Read(TAIL, null), new Result.Listed(Arrays.asList(rows)));
    }

    private Histories add(int from, int to, Action action, Result result) {
        events.add(new Event(events.size(), from, to, action, result, NOTHING));
        return this;
    }

    void mustHaveAnOrder() {
        assertThat(Linearization.conflict(events)).isEmpty();
    }

    /** @param clients by their place among the events, from 0 */
    void mustConflict(Integer... clients) {
        assertThat(Linearization.conflict(events)).extracting(Event::client).containsExactly(clients);
    }
}
