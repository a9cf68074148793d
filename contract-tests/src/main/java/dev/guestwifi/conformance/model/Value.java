package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An expected JSON value. */
public interface Value {
    /** The first difference of an actual value, by rules of this value. */
    Optional<Difference> differenceOf(JsonNode actual, String pointer);

    /** A value that is as it must be; a missing node stands for none. */
    JsonNode example();

    /** @param plain a number, text, boolean or null */
    static Value exactly(Rule rule, @Nullable Object plain) {
        return new Exactly(rule, Exactly.JSON.valueToTree(plain));
    }

    /** Exactly this value; whole numbers are compared by value, whatever their Java type. */
    record Exactly(Rule rule, JsonNode expected) implements Value {
        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            boolean isSame = (expected.isIntegralNumber() && actual.isIntegralNumber())
                    ? expected.bigIntegerValue().equals(actual.bigIntegerValue())
                    : expected.equals(actual);
            return isSame ? Optional.empty() : Optional.of(new Difference(rule, pointer, text(expected), text(actual)));
        }

        @Override
        public JsonNode example() {
            return expected;
        }
    }

    /**
     * One of several values, which differ in what the contract leaves open.
     *
     * @param words the expectation, as a noun phrase
     */
    record Such(Rule rule, String words, Predicate<JsonNode> isRight, JsonNode example) implements Value {
        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            return isRight.test(actual)
                    ? Optional.empty()
                    : Optional.of(new Difference(rule, pointer, words, text(actual)));
        }
    }

    /** An object with these members; others may be there, since responses stay open. */
    record Members(Rule rule, Map<String, Value> members) implements Value {
        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            if (!actual.isObject()) {
                return Optional.of(new Difference(rule, pointer, "an object", text(actual)));
            }
            return members.entrySet().stream()
                    .map(member -> member.getValue()
                            .differenceOf(actual.path(member.getKey()), pointer + "/" + member.getKey()))
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        @Override
        public JsonNode example() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            members.forEach((name, value) -> {
                if (!value.example().isMissingNode()) {
                    object.set(name, value.example());
                }
            });
            return object;
        }
    }

    /**
     * An object that is like a whole. Only where it is not, its parts are looked at, which takes longer.
     *
     * @param parts that must be as in the whole
     */
    record Like(ObjectNode whole, Supplier<Value> parts) implements Value {
        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            return whole.equals(actual) ? Optional.empty() : parts.get().differenceOf(actual, pointer);
        }

        @Override
        public JsonNode example() {
            return whole;
        }
    }

    /** An array of these items, in this order. */
    record Items(Rule rule, List<Value> items) implements Value {
        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            if (!actual.isArray() || actual.size() != items.size()) {
                String came = actual.isArray() ? actual.size() + " items" : text(actual);
                return Optional.of(new Difference(rule, pointer, items.size() + " items", came));
            }
            for (int i = 0; i < items.size(); i++) {
                Optional<Difference> difference = items.get(i).differenceOf(actual.get(i), pointer + "/" + i);
                if (difference.isPresent()) {
                    return difference;
                }
            }
            return Optional.empty();
        }

        @Override
        public JsonNode example() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.example()));
            return array;
        }
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}
