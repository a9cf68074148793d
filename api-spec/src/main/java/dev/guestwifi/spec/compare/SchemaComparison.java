package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Compares two schemas and all within them. */
final class SchemaComparison {
    private final Schemas old;
    private final Schemas current;
    private final Side side;
    private final Findings findings;
    private final KeywordComparison keywords;
    private final ObjectComparison objects;
    private final AlternativeComparison alternatives;
    private final Deque<Pair> open = new ArrayDeque<>();

    private record Pair(JsonNode oldSchema, JsonNode newSchema) {}

    SchemaComparison(Contract old, Contract current, Side side, Findings findings) {
        this.old = new Schemas(old);
        this.current = new Schemas(current);
        this.side = side;
        this.findings = findings;
        this.keywords = new KeywordComparison(side, findings);
        this.objects = new ObjectComparison(this, keywords, side, findings);
        this.alternatives = new AlternativeComparison(this, side, findings);
    }

    /** @param place of the value that both schemas are about */
    void compare(JsonNode oldSchema, JsonNode newSchema, Place place) {
        Pair pair = new Pair(oldSchema, newSchema);
        if (open.contains(pair)) {
            return; // a schema within itself
        }
        JsonNode before = old.effective(oldSchema);
        JsonNode after = current.effective(newSchema);
        if (Schemas.isClass(before) && Schemas.isClass(after)) {
            classes(old.component(oldSchema), current.component(newSchema), place);
        }
        open.push(pair);
        keywords(before, after, place);
        open.pop();
    }

    private void classes(String before, String after, Place place) {
        if (before.equals(after)) {
            return;
        }
        if (!before.isEmpty() && !after.isEmpty() && !current.hasComponent(before) && !old.hasComponent(after)) {
            findings.breaking(
                    Place.contract("schema " + before), "renamed to " + after, "generated clients get another class");
        } else {
            String what = "schema " + name(before) + " → " + name(after);
            findings.breaking(place, what, "generated clients get another class");
        }
    }

    private static String name(String component) {
        return component.isEmpty() ? "written in place" : component;
    }

    private void keywords(JsonNode before, JsonNode after, Place place) {
        objects.compare(before, after, place);
        for (String keyword : Words.names(before, after)) {
            JsonNode was = before.path(keyword);
            JsonNode is = after.path(keyword);
            switch (keyword) {
                case "properties", "required", "additionalProperties" -> {}
                case "items" -> items(before, after, place);
                case "oneOf", "anyOf" -> alternatives.compare(keyword, was, is, place);
                case "not" -> not(was, is, place);
                default -> {
                    if (!was.equals(is)) {
                        keywords.changed(keyword, was, is, place);
                    }
                }
            }
        }
    }

    private void items(JsonNode before, JsonNode after, Place place) {
        if (before.has("items") && after.has("items")) {
            compare(before.path("items"), after.path("items"), place.items());
        } else if (before.path("type").equals(after.path("type"))) {
            findings.unjudged(place, Words.change("items", before.path("items"), after.path("items")));
        }
    }

    /** Whatever changes in it, on either side of a reference, excludes other values than before. */
    private void not(JsonNode was, JsonNode is, Place place) {
        if (was.isMissingNode() || is.isMissingNode()) {
            keywords.bound("not", place, Words.change("not", was, is), was.isMissingNode());
            return;
        }
        Findings inner = new Findings(0);
        SchemaComparison comparison = new SchemaComparison(old.contract(), current.contract(), side, inner);
        comparison.open.addAll(open);
        comparison.compare(was, is, Place.contract(""));
        List<String> changes = inner.summaries();
        if (!changes.isEmpty()) {
            findings.unjudged(place, "not: " + String.join("; ", changes));
        }
    }
}
