package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Compares the alternatives of {@code oneOf} and {@code anyOf}, by their names or else by their positions. */
final class AlternativeComparison {
    private final SchemaComparison schemas;
    private final Side side;
    private final Findings findings;

    AlternativeComparison(SchemaComparison schemas, Side side, Findings findings) {
        this.schemas = schemas;
        this.side = side;
        this.findings = findings;
    }

    void compare(String keyword, JsonNode before, JsonNode after, Place place) {
        if (before.isMissingNode() || after.isMissingNode()) {
            findings.unjudged(place, Words.change(keyword, before, after));
            return;
        }
        Map<String, JsonNode> were = byName(before);
        Map<String, JsonNode> are = byName(after);
        were.forEach((name, was) -> {
            JsonNode is = are.get(name);
            if (is != null) {
                schemas.compare(was, is, place);
            } else if (side == Side.REQUEST) {
                findings.breaking(place, keyword + ": " + name + " removed", "callers that send it are refused");
            } else {
                findings.compatible(place, keyword + ": " + name + " removed");
            }
        });
        are.keySet().stream().filter(name -> !were.containsKey(name)).forEach(name -> {
            if (side == Side.REQUEST) {
                findings.compatible(place, keyword + ": " + name + " added");
            } else {
                findings.breaking(place, keyword + ": " + name + " added", "clients do not know this alternative");
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode alternatives) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        int inPlace = 0;
        for (JsonNode alternative : alternatives) {
            String reference = alternative.path("$ref").asText();
            String name = reference.isEmpty()
                    ? "schema " + ++inPlace + " of those written in place"
                    : reference.substring(reference.lastIndexOf('/') + 1);
            byName.put(name, alternative);
        }
        return byName;
    }
}
