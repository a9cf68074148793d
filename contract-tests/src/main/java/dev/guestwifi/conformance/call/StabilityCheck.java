package dev.guestwifi.conformance.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds out whether somebody else changed the target during a law, by repeating its reads. */
public final class StabilityCheck {
    /** At most so many reads are repeated. */
    private static final int MOST = 20;

    private StabilityCheck() {}

    /** Whether the lists in the log still show the same rows, except those of this run. */
    public static boolean isSteady(Api api) {
        Map<Call, Exchange> reads = new LinkedHashMap<>();
        List<Exchange> log = new ArrayList<>(api.log());
        Collections.reverse(log); // the last read decided
        for (Exchange exchange : log) {
            boolean isRead = exchange.call().method().equals("GET") && exchange.status() == 200;
            if (isRead && (reads.size() < MOST || reads.containsKey(exchange.call()))) {
                reads.put(exchange.call(), exchange); // the oldest of its kind wins
            }
        }
        boolean hasWritten = log.stream().anyMatch(exchange -> !exchange.call().isSafe());
        return reads.entrySet().stream()
                .allMatch(read -> others(api, new CheckedResponse(read.getValue(), api.target()), hasWritten)
                        .equals(others(api, api.send(read.getKey()), hasWritten)));
    }

    /**
     * The rows of others on a page, and their total, which is known unless the run has written and its own rows may be
     * on other pages.
     */
    private record Others(List<JsonNode> rows, long total) {
        static final Others UNREADABLE = new Others(List.of(), 0);
    }

    private static Others others(Api api, CheckedResponse response, boolean hasWritten) {
        List<JsonNode> rows = new ArrayList<>();
        int own = 0;
        try {
            for (JsonNode row : response.at("/data")) {
                if (api.vouchers().isOwn(row)) {
                    own++;
                } else {
                    rows.add(row);
                }
            }
            boolean isKnown = !hasWritten || response.at("/meta/last_page").asLong() == 1;
            return new Others(rows, isKnown ? response.at("/meta/total").asLong() - own : 0);
        } catch (Violation e) {
            return Others.UNREADABLE; // not JSON
        }
    }
}
