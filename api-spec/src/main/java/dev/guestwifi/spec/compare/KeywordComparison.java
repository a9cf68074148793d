package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;

/** Judges one changed keyword of a schema: requests may accept more than before, responses may contain less. */
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
            Map.entry("minProperties", "fewer fields"),
            Map.entry("maxProperties", "more fields"),
            Map.entry("uniqueItems", "an item twice"),
            Map.entry("exclusiveMinimum", "the minimum itself"),
            Map.entry("exclusiveMaximum", "the maximum itself"),
            Map.entry("additionalProperties", "other fields"),
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
            case "deprecated" -> findings.compatible(place, what);
            case "maxLength", "maximum", "maxItems", "maxProperties", "x-decimal-places" ->
                bound(keyword, place, what, was.isMissingNode() || (!is.isMissingNode() && compare(was, is) > 0));
            case "minLength", "minimum", "minItems", "minProperties" ->
                bound(keyword, place, what, was.isMissingNode() || (!is.isMissingNode() && compare(was, is) < 0));
            case "nullable" -> bound(keyword, place, what, was.asBoolean());
            case "uniqueItems", "exclusiveMinimum", "exclusiveMaximum" -> bound(keyword, place, what, is.asBoolean());
            case "pattern" -> set(keyword, place, what, was.isMissingNode(), is.isMissingNode());
            case "enum" -> enumeration(was, is, place);
            case "x-forbidden-characters" -> forbidden(was, is, place);
            case "default" -> byDefault(place, what);
            case "format" -> findings.breaking(place, what, "generated clients get another type");
            case "type" -> findings.breaking(place, what, "neither side reads the other's values");
            case "x-fault" -> findings.breaking(place, what, "clients that check for the fault code never match");
            default -> findings.unjudged(place, what);
        }
    }

    private static int compare(JsonNode was, JsonNode is) {
        return new BigDecimal(was.asText()).compareTo(new BigDecimal(is.asText()));
    }

    /** @param narrower whether fewer values are valid than before */
    void bound(String keyword, Place place, String what, boolean narrower) {
        if (narrower == (side == Side.RESPONSE)) {
            findings.compatible(place, what);
        } else if (side == Side.REQUEST) {
            findings.breaking(
                    place,
                    what,
                    "callers that send " + EXCLUDED.getOrDefault(keyword, "other values") + " are refused");
        } else {
            findings.breaking(
                    place,
                    what,
                    "clients that check responses refuse " + EXCLUDED.getOrDefault(keyword, "other values"));
        }
    }

    /** A change that is both or neither is taken for the worse. */
    private void set(String keyword, Place place, String what, boolean narrower, boolean wider) {
        bound(keyword, place, what, narrower == wider ? side == Side.REQUEST : narrower);
    }

    /** The order of the values does not matter. */
    private void enumeration(JsonNode was, JsonNode is, Place place) {
        String what = Words.members("enum", was, is);
        boolean added = !Words.missing(is, was).isEmpty();
        boolean removed = !Words.missing(was, is).isEmpty();
        if (was.isArray() && is.isArray()) {
            if (added || removed) {
                set("enum", place, what, !added, !removed);
            }
        } else if (side == Side.REQUEST && is.isArray()) {
            bound("enum", place, what, true);
        } else {
            findings.breaking(place, what, "generated clients get another type");
        }
    }

    private void forbidden(JsonNode was, JsonNode is, Place place) {
        boolean more = !Words.missing(is, was).isEmpty();
        boolean fewer = !Words.missing(was, is).isEmpty();
        if (more || fewer) {
            String keyword = "x-forbidden-characters";
            set(keyword, place, Words.members(keyword, was, is), !fewer, !more);
        }
    }

    private void byDefault(Place place, String what) {
        if (side == Side.REQUEST) {
            findings.breaking(place, what, "callers that leave it out get another result");
        } else {
            findings.breaking(place, what, "clients that find it absent assume another value");
        }
    }
}
