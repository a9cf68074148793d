package dev.guestwifi.conformance.model;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a header field must be.
 *
 * @param words what must hold of its values, as a noun phrase
 * @param isRight judges the values of all fields of this name, none if it is absent
 * @param example right values
 */
public record ExpectedField(
        String name, Rule rule, String words, Predicate<List<String>> isRight, List<String> example) {
    Optional<Difference> differenceOf(WireResponse response) {
        List<String> values = response.values(name);
        return isRight.test(values)
                ? Optional.empty()
                : Optional.of(
                        new Difference(rule, name, words, values.isEmpty() ? "no such field" : values.toString()));
    }
}
