package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Api;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.TimedExchange;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.Text;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import dev.guestwifi.conformance.race.Action.Read;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds anomalies in races. Remembers the ids of all races. Not safe for use by several threads. */
final class RaceChecker {
    private final WriteResponses responses;
    private final ListChecks lists;
    private final Set<Long> used = new HashSet<>();

    RaceChecker(Api api) {
        this.responses = new WriteResponses(api.target());
        this.lists = new ListChecks(api);
    }

    /** The first anomaly, if there is one. */
    Optional<Anomaly> anomaly(List<CompletedAction> history) {
        Optional<Anomaly> wrong =
                history.stream().map(this::wrong).flatMap(Optional::stream).findFirst();
        return wrong.or(() -> ids(history)).or(() -> lists.anomaly(history)).or(() -> order(history));
    }

    /** A response that is wrong by itself. */
    private Optional<Anomaly> wrong(CompletedAction one) {
        Exchange exchange = one.exchange();
        boolean isRight = one.action() instanceof Read read
                ? exchange.status() == 200 || (exchange.status() == 304 && read.tag() != null)
                : responses.result(one.action(), exchange).isPresent();
        return isRight
                ? Optional.empty()
                : Optional.of(Anomaly.of(
                        "also during other requests a response is " + WriteResponses.expected(one.action())
                                + " [Errors, #/paths/~1vouchers]",
                        RaceFormat.response(one),
                        exchange));
    }

    private Optional<Anomaly> ids(List<CompletedAction> history) {
        Map<Long, JsonNode> rows = new HashMap<>();
        Map<Long, Exchange> first = new HashMap<>();
        for (CompletedAction one : history) {
            if (one.action() instanceof Create && one.exchange().status() == 201) {
                long id = CompletedAction.id(one.exchange());
                JsonNode row = row(one.exchange());
                JsonNode known = rows.putIfAbsent(id, row);
                first.putIfAbsent(id, one.exchange());
                if (used.contains(id) || (known != null && !known.equals(row))) {
                    return Optional.of(new Anomaly(
                            "every voucher has a new id [#/components/schemas/Voucher]",
                            "the id " + id + " was used twice",
                            List.of(first.getOrDefault(id, one.exchange()), one.exchange())));
                }
            }
        }
        used.addAll(rows.keySet());
        return Optional.empty();
    }

    private static JsonNode row(Exchange exchange) {
        return RaceFormat.json(exchange).path("data");
    }

    private Optional<Anomaly> order(List<CompletedAction> history) {
        List<Event> events = new ArrayList<>();
        for (CompletedAction one : history) {
            TimedExchange timed = one.timed();
            Result result = one.action() instanceof Read read
                    ? lists.result(read, timed.exchange(), history)
                    : responses.result(one.action(), timed.exchange()).orElseThrow();
            events.add(
                    new Event(timed.client(), timed.sent(), timed.received(), one.action(), result, timed.exchange()));
        }
        List<Event> conflict = Linearization.conflict(events);
        return conflict.isEmpty()
                ? Optional.empty()
                : Optional.of(new Anomaly(
                        "an order of the requests, each taking effect at one moment between request and response,"
                                + " in which every response is correct. Rule: " + rule(conflict),
                        "no order explains " + RaceFormat.of(events, conflict),
                        conflict.stream().map(Event::exchange).toList()));
    }

    private static String rule(List<Event> conflict) {
        if (conflict.stream().anyMatch(event -> event.action() instanceof Read)) {
            return "a list is a snapshot that includes every write completed before the request [Pages]";
        }
        boolean isKeyed =
                conflict.stream().anyMatch(event -> event.action() instanceof Create create && create.key() != null);
        boolean isDeletion = conflict.stream().anyMatch(event -> event.action() instanceof Delete);
        if (!isKeyed && !isDeletion && hasOnlyCodesOfTheirOwn(conflict)) {
            return "a new voucher never precedes an existing one [Pages]";
        }
        Rule rule = isKeyed ? Rule.REPLAYED : isDeletion ? Rule.DELETED : Rule.CODE_TAKEN;
        return rule.sentence() + " [" + rule.section() + "]";
    }

    private static boolean hasOnlyCodesOfTheirOwn(List<Event> creations) {
        List<String> codes = creations.stream()
                .map(event -> event.action().team() + " " + Text.codeKey(((Create) event.action()).code()))
                .toList();
        return creations.size() > 1 && Set.copyOf(codes).size() == codes.size();
    }
}
