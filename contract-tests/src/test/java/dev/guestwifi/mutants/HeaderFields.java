package dev.guestwifi.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The header fields of a message, in their order. Immutable. */
record HeaderFields(List<Field> all) {
    static final HeaderFields NONE = new HeaderFields(List.of());

    record Field(String name, String value) {}

    HeaderFields {
        all = List.copyOf(all);
    }

    /** The first value of a field, null when it is not there. */
    @Nullable
    String get(String name) {
        return all.stream()
                .filter(field -> field.name().equalsIgnoreCase(name))
                .map(Field::value)
                .findFirst()
                .orElse(null);
    }

    /** Whether a field has exactly this value, in any case. */
    boolean has(String name, String value) {
        return value.equalsIgnoreCase(get(name));
    }

    HeaderFields without(String name) {
        return new HeaderFields(all.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    HeaderFields with(String name, String value) {
        List<Field> more = new ArrayList<>(without(name).all);
        more.add(new Field(name, value));
        return new HeaderFields(more);
    }

    HeaderFields map(UnaryOperator<Field> change) {
        return new HeaderFields(all.stream().map(change).toList());
    }
}
