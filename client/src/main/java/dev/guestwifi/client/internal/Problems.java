package dev.guestwifi.client.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guestwifi.client.generated.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads what a server says is wrong, without the key. */
final class Problems {
    /** More is no problem document, and not worth the time. */
    private static final int MAX_LENGTH = 1 << 20;

    /** What a message tells of the faults; {@code faults()} has all. */
    private static final int MAX_FAULTS = 20;

    private final ObjectMapper json;
    private final KeyHider keys;

    Problems(ObjectMapper json, KeyHider keys) {
        this.json = json;
        this.keys = keys;
    }

    /**
     * A problem, and what it says to people.
     *
     * @param problem null if it is none of this API's
     * @param text empty if it says nothing
     */
    record Told(@Nullable Problem problem, String text) {
        static final Told NOTHING = new Told(null, "");
    }

    Told read(@Nullable String body) {
        if (body == null || body.length() > MAX_LENGTH) {
            return Told.NOTHING;
        }
        try {
            JsonNode node = json.readTree(body);
            if (!(node instanceof ObjectNode problem)) {
                return Told.NOTHING; // A proxy's page, perhaps; the status tells enough.
            }
            hideKey(problem);
            return new Told(problem.path("code").isTextual() ? problem(problem) : null, text(problem));
        } catch (JsonProcessingException e) {
            return Told.NOTHING;
        }
    }

    /** Members that are of another type than the contract says shall not take the others with them. */
    private @Nullable Problem problem(ObjectNode node) throws JsonProcessingException {
        try {
            return json.treeToValue(node, Problem.class);
        } catch (JsonProcessingException e) {
            node.retain("code", "detail", "title", "message", "request_id");
            node.properties().removeIf(member -> !member.getValue().isTextual());
            return json.treeToValue(node, Problem.class);
        }
    }

    private void hideKey(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(hidden(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hidden(array.get(i)));
            }
        }
    }

    private JsonNode hidden(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(keys.hide(value.textValue()));
        }
        hideKey(value);
        return value;
    }

    private static String text(ObjectNode problem) {
        List<String> parts = new ArrayList<>();
        add(parts, problem, "code");
        add(parts, problem, "detail", "message", "title");
        String faults = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .limit(MAX_FAULTS)
                .map(Problems::fault)
                .filter(fault -> !fault.isEmpty())
                .collect(Collectors.joining("; "));
        String text = String.join(": ", parts);
        return faults.isEmpty() ? text : text + " [" + faults + "]";
    }

    private static String fault(JsonNode fault) {
        List<String> parts = new ArrayList<>();
        add(parts, fault, "parameter");
        add(parts, fault, "detail", "code");
        return String.join(": ", parts);
    }

    private static void add(List<String> parts, JsonNode node, String... names) {
        Stream.of(names)
                .map(node::path)
                .filter(value -> value.isTextual() && !value.textValue().isBlank())
                .findFirst()
                .ifPresent(value -> parts.add(value.textValue()));
    }
}
