package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Formats races as text, and as a shell line. */
final class RaceFormat {
    private static final double MILLISECOND = 1e6;

    private RaceFormat() {}

    static JsonNode json(Exchange exchange) {
        JsonNode json = exchange.reply().content().json();
        return json == null ? MissingNode.getInstance() : json;
    }

    /** The conflicting events, with their times. */
    static String of(List<Event> all, List<Event> conflict) {
        long start = all.stream().mapToLong(Event::sent).min().orElse(0);
        return conflict.stream().map(event -> line(event, start)).collect(Collectors.joining("; "));
    }

    private static String line(Event event, long start) {
        return String.format(
                Locale.ROOT,
                "%.1f to %.1f ms, client %d: %s got %s",
                (event.sent() - start) / MILLISECOND,
                (event.received() - start) / MILLISECOND,
                event.client() + 1,
                request(event.action()),
                response(event));
    }

    private static String request(Action action) {
        if (action instanceof Create create) {
            return "create " + create.code() + " for " + create.days() + " days in " + create.team()
                    + (create.key() == null ? "" : " with the Idempotency-Key " + create.key());
        }
        return action instanceof Delete delete
                ? "delete " + delete.id() + " in " + delete.team()
                : "list of " + action.team();
    }

    private static String response(Event event) {
        String status = status(event.exchange());
        return event.result() instanceof Result.Listed listed
                ? status + " with " + (listed.rows().isEmpty() ? "none of the race" : shortened(listed.rows()))
                : status;
    }

    private static String shortened(List<JsonNode> rows) {
        return rows.stream()
                .map(row -> row.path("id").asText() + " " + row.path("code").asText())
                .collect(Collectors.joining(", "));
    }

    static String response(CompletedAction one) {
        return request(one.action()) + " got " + status(one.exchange());
    }

    private static String status(Exchange exchange) {
        JsonNode json = json(exchange);
        String code = json.path("code").asText();
        String id = json.path("data").path("id").asText();
        return exchange.status() + (code.isEmpty() ? "" : " " + code) + (id.isEmpty() ? "" : " id " + id);
    }

    /** The requests up to the last of some exchanges; those of concurrent clients are joined with {@code &}. */
    static String curl(List<CompletedAction> history, List<Exchange> shown) {
        int last = history.stream()
                .filter(one -> shown.contains(one.exchange()))
                .mapToInt(CompletedAction::wave)
                .max()
                .orElse(0);
        Map<Integer, Map<Integer, List<String>>> waves = new TreeMap<>();
        for (CompletedAction one : history) {
            if (one.wave() <= last) {
                waves.computeIfAbsent(one.wave(), absent -> new TreeMap<>())
                        .computeIfAbsent(one.timed().client(), absent -> new ArrayList<>())
                        .add(one.exchange().curl());
            }
        }
        return waves.values().stream().map(RaceFormat::together).collect(Collectors.joining("; "));
    }

    private static String together(Map<Integer, List<String>> clients) {
        if (clients.size() == 1) {
            return String.join("; ", clients.values().iterator().next());
        }
        return clients.values().stream()
                .map(lines -> lines.size() == 1 ? lines.get(0) : "{ " + String.join("; ", lines) + "; }")
                .collect(Collectors.joining(" & ", "", " & wait"));
    }
}
