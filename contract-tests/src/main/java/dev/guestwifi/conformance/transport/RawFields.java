package dev.guestwifi.conformance.transport;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The header fields of a response in their order, with repeated ones. Immutable. */
public record RawFields(List<RawField> all) {
    public static final RawFields NONE = new RawFields(List.of());

    public RawFields {
        all = List.copyOf(all);
    }

    /** Fields as name, value, name, value … */
    public static RawFields of(String... namesAndValues) {
        RawField[] fields = new RawField[namesAndValues.length / 2];
        Arrays.setAll(fields, i -> new RawField(namesAndValues[2 * i], namesAndValues[2 * i + 1]));
        return new RawFields(List.of(fields));
    }

    /** Whether there is a field of this name, in any case. */
    public boolean has(String name) {
        return all.stream().anyMatch(field -> field.is(name));
    }

    /** The value of the last field of this name; null if there is none. */
    public @Nullable String value(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(values.size() - 1);
    }

    /** The values of every field of this name, in their order. */
    public List<String> values(String name) {
        return all.stream().filter(field -> field.is(name)).map(RawField::value).toList();
    }

    /** One line per field. */
    @Override
    public String toString() {
        return all.stream().map(field -> field.name() + ": " + field.value()).collect(Collectors.joining("\n"));
    }
}
