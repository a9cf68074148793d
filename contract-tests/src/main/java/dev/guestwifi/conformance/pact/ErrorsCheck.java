package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.model.Difference;
import java.util.ArrayList;
import java.util.List;

/** Compares the errors of parameters in a problem with those that the model finds in the request. */
final class ErrorsCheck {
    private static final String ERRORS = "errors";

    private final JsonNode example;
    private final FixedValues fixed;

    /** @param example the body of the pact */
    ErrorsCheck(JsonNode example, FixedValues fixed) {
        this.example = example;
        this.fixed = fixed;
    }

    /** The contract reports all errors at once, in any order. */
    List<WrongValue> wrong(Outcome outcome) {
        List<WrongValue> wrong = new ArrayList<>();
        JsonNode given = example.path(ERRORS);
        JsonNode right = outcome.body().path(ERRORS);
        BodyPath path = BodyPath.root().member(ERRORS);
        if (given.isMissingNode()) {
            return wrong;
        }
        if (right.isMissingNode()) {
            wrong.add(new WrongValue(
                    path, new Difference(outcome.expected().rule(), ERRORS, "no errors with this problem", ""), given));
            return wrong;
        }
        List<ObjectNode> items = fixed.fixedItems(ERRORS);
        for (int i = 0; i < items.size(); i++) {
            ObjectNode item = items.get(i);
            boolean isListed = isIn(item, right) || mayBeListed(outcome, item, (ArrayNode) right);
            if (!isListed) {
                Difference difference = new Difference(outcome.expected().rule(), ERRORS, codes(right), "");
                wrong.add(new WrongValue(path.item(i), difference, item));
            }
        }
        boolean isShort = fixed.isFixed(path) && given.size() < right.size();
        if (isShort && wrong.isEmpty()) {
            Difference difference = new Difference(outcome.expected().rule(), ERRORS, codes(right), "");
            wrong.add(new WrongValue(path, difference, given));
        }
        return wrong;
    }

    /** Whether some item has all these members. */
    private static boolean isIn(ObjectNode members, JsonNode items) {
        for (JsonNode item : items) {
            boolean isLike = members.properties().stream()
                    .allMatch(member -> member.getKey().equals("detail")
                            || member.getValue().equals(item.path(member.getKey())));
            if (isLike) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayBeListed(Outcome outcome, ObjectNode item, ArrayNode right) {
        if (!item.has("parameter") || !item.has("code")) {
            return false;
        }
        right.add(item.deepCopy().put("detail", "Why."));
        boolean isFine = outcome.value().differenceOf(outcome.body(), "").isEmpty();
        right.remove(right.size() - 1);
        return isFine;
    }

    private static String codes(JsonNode errors) {
        List<String> codes = new ArrayList<>();
        errors.forEach(one -> codes.add(
                one.path("parameter").asText() + " " + one.path("code").asText()));
        return "errors for " + String.join(", ", codes);
    }
}
