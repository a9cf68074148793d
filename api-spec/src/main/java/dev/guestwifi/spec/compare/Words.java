package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How lines name things. */
final class Words {
    private Words() {}

    /** Such as {@code maxLength 64 → 32}, {@code pattern added (^[a-z]+$)} or {@code enum removed ([1,7])}. */
    static String change(String keyword, JsonNode was, JsonNode is) {
        if (was.isMissingNode()) {
            return keyword + " added (" + value(is) + ")";
        }
        if (is.isMissingNode()) {
            return keyword + " removed (" + value(was) + ")";
        }
        return keyword + " " + value(was) + " → " + value(is);
    }

    /** Such as {@code enum: daily added, weekly removed}. */
    static String members(String keyword, JsonNode was, JsonNode is) {
        if (!was.isArray() || !is.isArray()) {
            return change(keyword, was, is);
        }
        List<String> parts = new ArrayList<>();
        missing(is, was).forEach(value -> parts.add(value(value) + " added"));
        missing(was, is).forEach(value -> parts.add(value(value) + " removed"));
        return parts.stream().collect(Collectors.joining(", ", keyword + ": ", ""));
    }

    /** What the first array contains and the second does not. */
    static Set<JsonNode> missing(JsonNode from, JsonNode in) {
        Set<JsonNode> missing = new LinkedHashSet<>();
        from.forEach(missing::add);
        in.forEach(missing::remove);
        return missing;
    }

    static String value(JsonNode node) {
        return node.isTextual() ? node.asText() : node.toString();
    }

    /** The members of both, each once. */
    static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
