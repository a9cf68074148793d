package dev.guestwifi.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The header fields of a message, in their order. Immutable. */
record Fields(List<Field> all) {
    static final Fields NONE = new Fields(List.of());

    record Field(String name, String value) {}

    Fields {
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

    Fields without(String name) {
        return new Fields(all.stream()
                .filter(field -> !field.name().equalsIgnoreCase(name))
                .toList());
    }

    Fields with(String name, String value) {
        List<Field> more = new ArrayList<>(without(name).all);
        more.add(new Field(name, value));
        return new Fields(more);
    }

    Fields map(UnaryOperator<Field> change) {
        return new Fields(all.stream().map(change).toList());
    }
}
