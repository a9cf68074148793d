package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.model.Text;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Read;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the lists of races. Keeps the entity tags of all races. Not safe for use by several threads. */
final class ListChecks {
    private static final String SAME_MOMENT =
            "the rows, counts and links of a list are of one moment [#/components/schemas/PageMeta]";
    private static final String TAGS = "entity tags are equal exactly when the lists are [Conditional requests]";
    private static final String OTHERS = "rows that nobody changed stay the same [Pages]";

    private final Api api;
    private final EntityTagHistory tags = new EntityTagHistory();

    ListChecks(Api api) {
        this.api = api;
    }

    /** The first anomaly in the lists of a race, each by itself and compared with the others. */
    Optional<Anomaly> anomaly(List<CompletedAction> history) {
        for (CompletedAction one : history) {
            if (one.action() instanceof Read read && one.exchange().status() == 200) {
                Optional<Anomaly> found = anomaly(read, one.exchange());
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Anomaly> anomaly(Read read, Exchange exchange) {
        JsonNode body = exchange.reply().content().json();
        if (body == null) {
            return Optional.of(Anomaly.of("a list is JSON [#/paths/~1vouchers/get]", "none", exchange));
        }
        boolean hasTags = api.target().has(Capability.HEADERS);
        boolean isKnown = hasTags && read.tag() != null && read.tag().equals(exchange.header("ETag"));
        if (isKnown) {
            return Optional.of(Anomaly.of(
                    "a list that the client has gets 304 [Conditional requests]",
                    "200 with the ETag " + read.tag() + " that was sent in If-None-Match",
                    exchange));
        }
        return SnapshotCheck.anomaly(api.target(), read.lastPage(), body)
                .map(anomaly -> Anomaly.of(SAME_MOMENT, anomaly, exchange))
                .or(() -> (hasTags ? tags.anomaly(exchange) : Optional.<String>empty())
                        .map(anomaly -> Anomaly.of(TAGS, anomaly, exchange)))
                .or(() -> others(read, body).map(anomaly -> Anomaly.of(OTHERS, anomaly, exchange)));
    }

    /** Changes of rows that do not belong to the run, if nobody else uses the target. */
    private Optional<String> others(Read read, JsonNode body) {
        if (!api.target().isExclusive()) {
            return Optional.empty();
        }
        List<JsonNode> missing = new ArrayList<>(read.lastPage().before());
        List<JsonNode> added = new ArrayList<>();
        for (JsonNode row : SnapshotCheck.rows(body)) {
            if (!missing.remove(row) && !api.vouchers().isOwn(row)) {
                added.add(row);
            }
        }
        missing.removeIf(api.vouchers()::isOwn);
        return missing.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of("changed or added rows: " + added + "; missing rows: " + missing);
    }

    /** What a list shows of the vouchers of a race; {@link Result.Open} if it may not show all of them. */
    Result result(Read read, Exchange exchange, List<CompletedAction> history) {
        Optional<JsonNode> body = exchange.status() == 304 && read.tag() != null
                ? tags.list(exchange.call(), read.tag())
                : Optional.ofNullable(exchange.reply().content().json());
        List<JsonNode> rows = body.map(SnapshotCheck::rows).orElse(List.of());
        if (body.isEmpty() || !showsAll(read.lastPage(), rows)) {
            return new Result.Open();
        }
        Set<Long> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (CompletedAction one : history) {
            if (one.action() instanceof Create create && create.team().equals(read.team())) {
                codes.add(Text.codeKey(create.code()));
                ids.add(CompletedAction.id(one.exchange()));
            }
        }
        return new Result.Listed(rows.stream()
                .filter(row -> ids.contains(row.path("id").asLong())
                        || codes.contains(Text.codeKey(row.path("code").asText())))
                .toList());
    }

    private static boolean showsAll(LastPage lastPage, List<JsonNode> rows) {
        boolean beginsAsBefore = lastPage.page() == 1
                || (!rows.isEmpty()
                        && rows.get(0)
                                .path("id")
                                .equals(lastPage.before().get(0).path("id")));
        return beginsAsBefore && rows.size() < lastPage.size();
    }
}
