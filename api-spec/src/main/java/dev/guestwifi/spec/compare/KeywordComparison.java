package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Judges one changed keyword of a schema: a request may come to allow more, an answer to promise more, never less.
 */
final class KeywordComparison {
    /** Keywords that bound a value, with what a narrower bound excludes. */
    private static final Map<String, String> EXCLUDED = Map.ofEntries(
            Map.entry("maxLength", "longer texts"),
            Map.entry("minLength", "shorter texts"),
            Map.entry("maximum", "greater numbers"),
            Map.entry("minimum", "smaller numbers"),
            Map.entry("maxItems", "longer lists"),
            Map.entry("minItems", "shorter lists"),
            Map.entry("x-decimal-places", "more decimal places"),
            Map.entry("pattern", "texts of another form"),
            Map.entry("nullable", "null"),
            Map.entry("additionalProperties", "members without a name here"),
            Map.entry("x-forbidden-characters", "such characters"));

    private final Side side;
    private final Findings findings;

    KeywordComparison(Side side, Findings findings) {
        this.side = side;
        this.findings = findings;
    }

    /** @param was missing if the keyword is new, as {@code is} is if it was removed */
    void changed(String keyword, JsonNode was, JsonNode is, Place place) {
        String what = Words.change(keyword, was, is);
        switch (keyword) {
            case "description", "title", "example", "externalDocs" -> {}
            case "deprecated" -> findings.compatible(place, what);
            case "maxLength", "maximum", "maxItems", "x-decimal-places" ->
                bound(keyword, place, what, was.isMissingNode() || (!is.isMissingNode() && compare(was, is) > 0));
            case "minLength", "minimum", "minItems" ->
                bound(keyword, place, what, was.isMissingNode() || (!is.isMissingNode() && compare(was, is) < 0));
            case "nullable" -> bound(keyword, place, what, was.asBoolean());
            case "additionalProperties" -> bound(keyword, place, what, is.isBoolean() && !is.asBoolean());
            case "pattern" -> set(keyword, place, what, was.isMissingNode(), is.isMissingNode());
            case "enum" -> enumeration(was, is, place, what);
            case "x-forbidden-characters" -> set(keyword, place, what, contains(is, was), contains(was, is));
            case "default" -> byDefault(place, what);
            case "format" -> findings.breaking(place, what, "generated clients get another type");
            case "type" -> findings.breaking(place, what, "neither side reads the other's values");
            case "x-fault" -> findings.breaking(place, what, "clients that act on the fault code miss it");
            default -> findings.unjudged(place, what);
        }
    }

    private static int compare(JsonNode was, JsonNode is) {
        return new BigDecimal(was.asText()).compareTo(new BigDecimal(is.asText()));
    }

    private void bound(String keyword, Place place, String what, boolean narrower) {
        if (narrower == (side == Side.ANSWER)) {
            findings.compatible(place, what);
        } else if (side == Side.REQUEST) {
            findings.breaking(
                    place,
                    what,
                    "callers that send " + EXCLUDED.getOrDefault(keyword, "other values") + " are refused");
        } else {
            findings.breaking(
                    place, what, "clients that check answers refuse " + EXCLUDED.getOrDefault(keyword, "other values"));
        }
    }

    /** A change that is both or neither is taken for the worse. */
    private void set(String keyword, Place place, String what, boolean narrower, boolean wider) {
        bound(keyword, place, what, narrower == wider ? side == Side.REQUEST : narrower);
    }

    private void enumeration(JsonNode was, JsonNode is, Place place, String what) {
        if (was.isArray() && is.isArray()) {
            set("enum", place, what, contains(was, is), contains(is, was));
        } else if (side == Side.REQUEST && is.isArray()) {
            bound("enum", place, what, true);
        } else {
            findings.breaking(place, what, "generated clients get another type");
        }
    }

    private static boolean contains(JsonNode whole, JsonNode part) {
        Set<JsonNode> values = new HashSet<>();
        whole.forEach(values::add);
        Set<JsonNode> wanted = new HashSet<>();
        part.forEach(wanted::add);
        return values.containsAll(wanted);
    }

    private void byDefault(Place place, String what) {
        if (side == Side.REQUEST) {
            findings.breaking(place, what, "callers that leave it out get another result");
        } else {
            findings.breaking(place, what, "clients that find it left out take another value");
        }
    }
}
