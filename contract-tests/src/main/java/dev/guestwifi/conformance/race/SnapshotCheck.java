package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.deployment.Capability;
import dev.guestwifi.conformance.deployment.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks whether the rows, counts and links of a list are of one moment. */
final class SnapshotCheck {
    private static final Pattern PAGE = Pattern.compile("[?&]page=([0-9]{1,10})(?:&|$)");

    private SnapshotCheck() {}

    /** What does not fit, as a sentence. */
    static Optional<String> anomaly(Target target, LastPage lastPage, JsonNode body) {
        List<JsonNode> rows = rows(body);
        for (int i = 1; i < rows.size(); i++) {
            if (!VoucherState.isBefore(rows.get(i - 1), rows.get(i))) {
                return Optional.of("the row with the id " + rows.get(i).path("id") + " follows that with the id "
                        + rows.get(i - 1).path("id") + ", against the order by created_at and id");
            }
        }
        return target.has(Capability.LINKS) ? anomaly(lastPage, body, rows.size()) : Optional.empty();
    }

    static List<JsonNode> rows(JsonNode body) {
        List<JsonNode> rows = new ArrayList<>();
        body.path("data").forEach(rows::add);
        return rows;
    }

    private static Optional<String> anomaly(LastPage lastPage, JsonNode body, int rows) {
        JsonNode meta = body.path("meta");
        long total = meta.path("total").asLong(-1);
        long before = (lastPage.page() - 1) * lastPage.size();
        long expected = Math.min(lastPage.size(), Math.max(0, total - before));
        long last = Math.max(1, (total + lastPage.size() - 1) / lastPage.size());
        String counts = rows + " rows with meta " + meta;
        if (rows != expected || meta.path("last_page").asLong() != last) {
            return Optional.of(counts);
        }
        boolean isPlaced = rows == 0
                ? meta.path("from").isNull() && meta.path("to").isNull()
                : meta.path("from").asLong() == before + 1 && meta.path("to").asLong() == before + rows;
        if (!isPlaced) {
            return Optional.of(counts);
        }
        Matcher link = PAGE.matcher(body.path("links").path("last").asText());
        boolean isLast = !link.find() || Long.parseLong(link.group(1)) == last;
        boolean hasNext = body.path("links").path("next").isTextual();
        return isLast && hasNext == lastPage.page() < last
                ? Optional.empty()
                : Optional.of("links " + body.path("links") + " with meta " + meta);
    }
}
