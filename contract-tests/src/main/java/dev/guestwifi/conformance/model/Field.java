package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.regex.Pattern;

/** A header field, its name in the case in which it was sent. */
public record Field(String name, String value) {
    private static final Pattern COMMA = Pattern.compile(",");

    /** The values of all fields of a name, in any case, without white space at their ends. */
    static List<String> values(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(field -> field.value().strip())
                .toList();
    }

    /** The members of a field that is a list, from all fields of the name. */
    static List<String> members(List<String> values) {
        return values.stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(member -> !member.isEmpty())
                .toList();
    }
}
