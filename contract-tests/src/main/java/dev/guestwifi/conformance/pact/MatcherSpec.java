package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A matcher as written.
 *
 * @param kind like {@code type} or {@code regex}, in lower case
 * @param attributes the whole object
 */
record MatcherSpec(String kind, JsonNode attributes) {
    static final String TYPE = "type";
    static final String EQUALITY = "equality";
    static final String REGEX = "regex";

    /** In V2 the kind may follow from the attributes. */
    static MatcherSpec of(JsonNode matcher) {
        String kind = matcher.path("match").asText();
        if (kind.isEmpty()) {
            kind = inferred(matcher);
        }
        return new MatcherSpec(kind.equals("datetime") ? "timestamp" : kind, matcher);
    }

    private static String inferred(JsonNode matcher) {
        for (String name : new String[] {REGEX, "timestamp", "datetime", "date", "time"}) {
            if (matcher.has(name)) {
                return name;
            }
        }
        return TYPE; // min and max alone
    }

    /** The pattern of a regex; Ruby may write it as an object. */
    String regex() {
        JsonNode regex = attributes.path(REGEX);
        return regex.isObject() ? regex.path("s").asText() : regex.asText();
    }

    /** The format of a date or time; empty if it has none. */
    String format() {
        for (String name : new String[] {"format", "timestamp", "datetime", "date", "time"}) {
            if (attributes.path(name).isTextual()) {
                return attributes.path(name).asText();
            }
        }
        return "";
    }

    int least() {
        return attributes.path("min").asInt(0);
    }

    int most() {
        return attributes.path("max").asInt(Integer.MAX_VALUE);
    }

    boolean isEquality() {
        return kind.equals(EQUALITY);
    }
}
