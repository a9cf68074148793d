package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.model.Text;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Read;
import dev.guestwifi.conformance.target.Capability;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the lists of a race say. Keeps the entity tags of all races. Not safe for use by several threads. */
final class Lists {
    private static final String SAME_MOMENT =
            "the rows, counts and links of a list come from one moment [#/components/schemas/PageMeta]";
    private static final String TAGS = "entity tags are equal exactly when the lists are [Conditional requests]";
    private static final String OTHERS = "what nobody changed stays as it was [Pages]";

    private final Api api;
    private final Tags tags = new Tags();

    Lists(Api api) {
        this.api = api;
    }

    /** What is wrong with the lists of a race, each by itself and beside the others. */
    Optional<Flaw> finding(List<Played> history) {
        for (Played one : history) {
            if (one.action() instanceof Read read && one.exchange().status() == 200) {
                Optional<Flaw> finding = finding(read, one.exchange());
                if (finding.isPresent()) {
                    return finding;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Flaw> finding(Read read, Exchange exchange) {
        JsonNode body = exchange.reply().content().json();
        if (body == null) {
            return Optional.of(Flaw.of("a list is JSON [#/paths/~1vouchers/get]", "none", exchange));
        }
        boolean hasTags = api.target().has(Capability.HEADERS);
        boolean isKnown = hasTags && read.tag() != null && read.tag().equals(exchange.header("ETag"));
        if (isKnown) {
            return Optional.of(Flaw.of(
                    "a list that the client has gets 304 [Conditional requests]",
                    "200 with the ETag " + read.tag() + " that was sent in If-None-Match",
                    exchange));
        }
        return Moment.flaw(api.target(), read.tail(), body)
                .map(flaw -> Flaw.of(SAME_MOMENT, flaw, exchange))
                .or(() -> (hasTags ? tags.flaw(exchange) : Optional.<String>empty())
                        .map(flaw -> Flaw.of(TAGS, flaw, exchange)))
                .or(() -> others(read, body).map(flaw -> Flaw.of(OTHERS, flaw, exchange)));
    }

    /** Rows of nobody in the run, where nobody else is. */
    private Optional<String> others(Read read, JsonNode body) {
        if (!api.target().isExclusive()) {
            return Optional.empty();
        }
        List<JsonNode> missing = new ArrayList<>(read.tail().before());
        List<JsonNode> added = new ArrayList<>();
        for (JsonNode row : Moment.rows(body)) {
            if (!missing.remove(row) && !api.made().isOwn(row)) {
                added.add(row);
            }
        }
        missing.removeIf(api.made()::isOwn);
        return missing.isEmpty() && added.isEmpty()
                ? Optional.empty()
                : Optional.of("rows that changed or came: " + added + "; rows that are gone: " + missing);
    }

    /** What a list says of the vouchers of a race; says nothing where it cannot be known to show all of them. */
    Result result(Read read, Exchange exchange, List<Played> history) {
        Optional<JsonNode> body = exchange.status() == 304 && read.tag() != null
                ? tags.list(exchange.call(), read.tag())
                : Optional.ofNullable(exchange.reply().content().json());
        List<JsonNode> rows = body.map(Moment::rows).orElse(List.of());
        if (body.isEmpty() || !showsAll(read.tail(), rows)) {
            return new Result.Open();
        }
        Set<Long> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        for (Played one : history) {
            if (one.action() instanceof Create create && create.team().equals(read.team())) {
                codes.add(Text.codeKey(create.code()));
                ids.add(Played.id(one.exchange()));
            }
        }
        return new Result.Listed(rows.stream()
                .filter(row -> ids.contains(row.path("id").asLong())
                        || codes.contains(Text.codeKey(row.path("code").asText())))
                .toList());
    }

    private static boolean showsAll(Tail tail, List<JsonNode> rows) {
        boolean beginsAsBefore = tail.page() == 1
                || (!rows.isEmpty()
                        && rows.get(0).path("id").equals(tail.before().get(0).path("id")));
        return beginsAsBefore && rows.size() < tail.size();
    }
}
