package dev.guestwifi.conformance.race;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.call.Call;
import dev.guestwifi.conformance.call.Exchange;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The lists received so far, by entity tag. Not safe for use by several threads. */
final class EntityTagHistory {
    private final Map<Key, JsonNode> lists = new HashMap<>();
    private final Map<Key, String> tags = new HashMap<>();

    /** @param of a tag, or a list */
    private record Key(String path, Object of) {}

    /** The list with a tag; empty if it is unknown. */
    Optional<JsonNode> list(Call call, String tag) {
        return Optional.ofNullable(lists.get(new Key(call.path(), tag)));
    }

    /** § Conditional requests: tags are equal exactly when lists are. Returns a violation of that, as a sentence. */
    Optional<String> anomaly(Exchange exchange) {
        String tag = exchange.header("ETag");
        JsonNode list = exchange.reply().content().json();
        if (tag == null || list == null || exchange.status() != 200) {
            return Optional.empty();
        }
        String path = exchange.call().path();
        JsonNode known = lists.putIfAbsent(new Key(path, tag), list);
        if (known != null && !known.equals(list)) {
            return Optional.of("the ETag " + tag + " was sent with two different lists, first with " + known);
        }
        String other = tags.putIfAbsent(new Key(path, list), tag);
        return other == null || other.equals(tag)
                ? Optional.empty()
                : Optional.of("the same list was sent with the ETag " + other + " and with " + tag);
    }
}
