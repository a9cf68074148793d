package dev.guestwifi.conformance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values of a query or a form, decoded, in their order. */
record Parameters(List<Field> given) {
    /** § Values: text is UTF-8 without broken escapes. Empty if it is not. */
    static Optional<Parameters> of(String raw, boolean isForm) {
        List<Field> given = new ArrayList<>();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            Optional<String> name = Text.decoded(equals < 0 ? pair : pair.substring(0, equals), true);
            Optional<String> value = Text.decoded(equals < 0 ? "" : pair.substring(equals + 1), true);
            if (name.isEmpty() || value.isEmpty()) {
                return Optional.empty();
            }
            given.add(new Field(name.get(), isForm ? Text.stripped(value.get()) : value.get()));
        }
        return Optional.of(new Parameters(given));
    }

    /** § Values: a parameter with an empty value counts as missing. */
    List<String> values(String name) {
        return given.stream()
                .filter(parameter ->
                        parameter.name().equals(name) && !parameter.value().isEmpty())
                .map(Field::value)
                .toList();
    }
}
