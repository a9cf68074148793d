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

/** Reads the body of an error response and removes the API key from it. */
final class ProblemReader {
    /** In characters. A longer body is not a problem document and not worth the time. */
    private static final int MAX_LENGTH = 1 << 20;

    /** How many faults a message names. {@code faults()} has all of them. */
    private static final int MAX_FAULTS = 20;

    private final ObjectMapper json;
    private final KeyRedactor keys;

    ProblemReader(ObjectMapper json, KeyRedactor keys) {
        this.json = json;
        this.keys = keys;
    }

    ParsedProblem read(@Nullable String body) {
        if (body == null || body.length() > MAX_LENGTH) {
            return ParsedProblem.NONE;
        }
        try {
            JsonNode node = json.readTree(body);
            if (!(node instanceof ObjectNode problem)) {
                return ParsedProblem.NONE; // Perhaps the page of a proxy. The status says enough.
            }
            redact(problem);
            return new ParsedProblem(problem.path("code").isTextual() ? problem(problem) : null, text(problem));
        } catch (JsonProcessingException e) {
            return ParsedProblem.NONE;
        }
    }

    /** If a member has the wrong type, the others are kept. */
    private @Nullable Problem problem(ObjectNode node) throws JsonProcessingException {
        try {
            return json.treeToValue(node, Problem.class);
        } catch (JsonProcessingException e) {
            node.retain("code", "detail", "title", "message", "request_id");
            node.properties().removeIf(member -> !member.getValue().isTextual());
            return json.treeToValue(node, Problem.class);
        }
    }

    private void redact(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> member.setValue(redacted(member.getValue())));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, redacted(array.get(i)));
            }
        }
    }

    private JsonNode redacted(JsonNode value) {
        if (value.isTextual()) {
            return TextNode.valueOf(keys.redact(value.textValue()));
        }
        redact(value);
        return value;
    }

    private static String text(ObjectNode problem) {
        List<String> parts = new ArrayList<>();
        add(parts, problem, "code");
        add(parts, problem, "detail", "message", "title");
        String faults = StreamSupport.stream(problem.path("errors").spliterator(), false)
                .limit(MAX_FAULTS)
                .map(ProblemReader::fault)
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
