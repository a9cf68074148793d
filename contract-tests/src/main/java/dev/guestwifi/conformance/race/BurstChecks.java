package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.ConcurrentClients;
import dev.guestwifi.conformance.call.Exchange;
import dev.guestwifi.conformance.call.Inconclusive;
import dev.guestwifi.conformance.call.Violation;
import dev.guestwifi.conformance.race.Action.Create;
import dev.guestwifi.conformance.race.Action.Delete;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a burst requires of each response. */
final class BurstChecks {
    private final ConcurrentClients clients;
    private final boolean haveListsTotals;
    /** The ids on the page that a client read last, by client and team. */
    private final Map<String, List<Long>> seen = new HashMap<>();

    BurstChecks(ConcurrentClients clients, boolean haveListsTotals) {
        this.clients = clients;
        this.haveListsTotals = haveListsTotals;
    }

    static void mustBeUndisturbed(CompletedAction one) {
        Exchange exchange = one.exchange();
        if (exchange.isDisturbed()) {
            throw new Inconclusive("a burst of requests was interrupted: " + exchange.status() + " came to "
                    + exchange.call().method());
        }
    }

    void mustBeNew(CompletedAction one, Create create, Map<Delete, CompletedAction> made) {
        if (one.exchange().status() != 201) {
            throw violation(one, "201 for a code that is used once", RaceFormat.response(one));
        }
        Delete voucher = new Delete(create.team(), CompletedAction.id(one.exchange()));
        made.forEach((other, before) -> {
            if (other.id() == voucher.id()) {
                String both = RaceFormat.response(before) + "; " + RaceFormat.response(one);
                throw violation(one, "an id of its own for each voucher", both);
            }
        });
        made.put(voucher, one);
    }

    void mustBeOf(CompletedAction one, List<Long> venues) {
        List<Long> shown = ids(RaceFormat.json(one.exchange()).path("data"));
        if (!venues.containsAll(shown)) {
            throw violation(one, "venues of " + one.action().team() + " alone", "ids " + shown);
        }
    }

    void mustBeOfOneMoment(CompletedAction one, LastPage page) {
        if (!haveListsTotals) {
            return;
        }
        JsonNode list = RaceFormat.json(one.exchange());
        long total = list.path("meta").path("total").asLong();
        long expected = Math.max(0, Math.min(page.size(), total - (page.page() - 1) * page.size()));
        long rows = list.path("data").size();
        if (rows != expected) {
            String actual = rows + " rows on page " + page.page() + " of " + page.size() + " rows, with total " + total;
            throw violation(one, "rows and meta.total of one moment", actual);
        }
    }

    /** While vouchers are created and none is deleted, a page only grows at its end. */
    void mustContinue(CompletedAction one) {
        List<Long> ids = ids(RaceFormat.json(one.exchange()).path("data"));
        List<Long> before = seen.put(one.timed().client() + one.action().team(), ids);
        for (int i = 0; before != null && i < before.size(); i++) {
            if (i >= ids.size() || !ids.get(i).equals(before.get(i))) {
                String actual = "id " + before.get(i) + " was in place " + i + ", now there is "
                        + (i < ids.size() ? "id " + ids.get(i) : "none");
                throw violation(one, "the rows that the same client has read before, then new ones", actual);
            }
        }
    }

    void mustBeDeletedOnce(CompletedAction one, CompletedAction other) {
        List<Integer> statuses = Stream.of(one, other)
                .map(deletion -> deletion.exchange().status())
                .sorted()
                .toList();
        if (!statuses.equals(List.of(200, 404))) {
            String actual = RaceFormat.response(one) + "; " + RaceFormat.response(other);
            throw violation(other, "200 for one of two concurrent deletions, and 404 for the other", actual);
        }
    }

    private Violation violation(CompletedAction one, String expected, String actual) {
        return clients.violation(
                one.exchange(),
                one.exchange().curl(),
                expected,
                actual + ". Seen among hundreds of concurrent requests; the command shows one of them");
    }

    static List<Long> ids(Iterable<JsonNode> rows) {
        List<Long> ids = new ArrayList<>();
        rows.forEach(row -> ids.add(row.path("id").asLong()));
        return ids;
    }
}
