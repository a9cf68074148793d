package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;

/** How lines name things. */
final class Words {
    private static final int LONG = 60;

    private Words() {}

    /** Such as {@code maxLength 64 → 32}, {@code pattern added: ^[a-z]+$} or {@code enum removed}. */
    static String change(String keyword, JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            return keyword + " added (" + value(is) + ")";
        }
        if (is.isMissingNode()) {
            return keyword + " removed (" + value(was) + ")";
        }
        return keyword + " " + value(was) + " → " + value(is);
    }

    private static String value(JsonNode node) {
        String text = node.isTextual() ? node.asText() : node.toString();
        return text.length() <= LONG ? text : text.substring(0, LONG) + "…";
    }
}
