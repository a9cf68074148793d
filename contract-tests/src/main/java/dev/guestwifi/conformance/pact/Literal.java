package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.text.Printable;
import dev.guestwifi.conformance.text.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Values as they appear in messages. */
final class Literal {
    private static final int SHOWN = 80;

    private Literal() {}

    static String of(JsonNode value) {
        return value.isMissingNode() ? "nothing" : Printable.cut(value.toString(), SHOWN);
    }

    static String quoted(String text) {
        return '"' + Printable.cut(text, SHOWN) + '"';
    }

    /** The kind of a value in words. */
    static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case STRING -> "a string";
            case NUMBER -> value.isIntegralNumber() ? "an integer" : "a decimal number";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            default -> "nothing";
        };
    }

    static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).distinct().collect(Collectors.joining(", "));
    }

    /** The question after a name that does not exist; empty if none is near. */
    static String suggestion(String name, List<String> names) {
        return Spelling.nearest(name, names)
                .map(near -> " Did you mean " + near + "?")
                .orElse("");
    }
}
