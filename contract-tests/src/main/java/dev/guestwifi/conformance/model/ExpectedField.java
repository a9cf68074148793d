package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * An expected header field.
 *
 * @param words the expectation, as a noun phrase
 * @param isRight tests the values of all fields of this name; none if it is absent
 * @param example correct values; none for a field that must be absent
 */
public record ExpectedField(
        String name, Rule rule, String words, Predicate<List<String>> isRight, List<String> example) {
    /** Whether a response must not have this field. */
    public boolean isForbidden() {
        return example.isEmpty();
    }

    Optional<Difference> differenceOf(WireResponse response) {
        List<String> values = response.values(name);
        return isRight.test(values)
                ? Optional.empty()
                : Optional.of(
                        new Difference(rule, name, words, values.isEmpty() ? "no such field" : values.toString()));
    }
}
