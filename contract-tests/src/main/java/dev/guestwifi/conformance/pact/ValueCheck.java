package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.guestwifi.conformance.model.Difference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares the fixed values of an example body with those that the model gives the request. */
final class ValueCheck {
    private static final String DATA = "data";

    private final Interaction interaction;
    private final FixedValues fixed;
    private final Findings findings;

    ValueCheck(Interaction interaction, FixedValues fixed, Findings findings) {
        this.interaction = interaction;
        this.fixed = fixed;
        this.findings = findings;
    }

    /** @param outcomes with the status of the pact, in any state; those with the fewest differences are meant */
    void check(List<Outcome> outcomes) {
        List<Outcome> withBody =
                outcomes.stream().filter(one -> one.body().isObject()).toList();
        withBody.stream()
                .map(this::wrong)
                .min(Comparator.comparingInt(List::size))
                .ifPresent(wrong -> wrong.forEach(this::report));
        checkRules(withBody);
        fixed.scalars().forEach((path, value) -> warn(path, value, withBody));
        fixed.inArrays().forEach((path, value) -> warn(path, value, List.of()));
    }

    /** A matching rule must accept the value of some response. */
    private void checkRules(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        fixed.ruled().forEach((path, example) -> {
            List<JsonNode> values = outcomes.stream()
                    .map(outcome -> FixedValues.at(outcome.body(), path))
                    .filter(value -> !value.isMissingNode())
                    .toList();
            boolean isOpen = !fixed.openness(path, example).isEmpty();
            boolean isAlwaysNull = !values.isEmpty() && values.stream().allMatch(JsonNode::isNull);
            boolean isNeverNull = !values.isEmpty() && values.stream().noneMatch(JsonNode::isNull) && example.isNull();
            RuleSet rules = interaction.response().message().rules().body(path);
            if ((isAlwaysNull && !example.isNull()) || isNeverNull) {
                findings.fault(
                        PactRule.MATCHING_RULE,
                        "response body " + path,
                        outcomes.get(0).expected().rule().section(),
                        "No response to this request satisfies the matching rule.",
                        new Finding.Values(Literal.of(values.get(0)), Literal.of(example)));
            } else if (!isOpen && !rules.isInherited()) {
                new MatcherCheck(
                                "response body " + path,
                                outcomes.get(0).expected().rule().section(),
                                findings)
                        .check(rules, example, values, Literal.list(values));
            }
        });
    }

    private void report(WrongValue one) {
        Difference difference = one.difference();
        findings.fault(
                PactRule.VALUE,
                "response body " + one.path(),
                difference.rule().section(),
                "The contract gives this request another value. "
                        + difference.rule().sentence() + ".",
                new Finding.Values(difference.expected(), Literal.of(one.actual())));
    }

    private List<WrongValue> wrong(Outcome outcome) {
        List<WrongValue> wrong = new ArrayList<>();
        fixed.scalars().forEach((path, value) -> {
            boolean isSkipped = !fixed.openness(path, value).isEmpty()
                    && !isDetermined(outcome, path)
                    && !path.toString().equals("$.type");
            if (!isSkipped) {
                difference(outcome, path, value).ifPresent(found -> wrong.add(new WrongValue(path, found, value)));
            }
        });
        rows(outcome).ifPresent(wrong::add);
        wrong.addAll(new ErrorsCheck(interaction.response().message().body().json(), fixed).wrong(outcome));
        return wrong;
    }

    /** The difference that a value makes in an example of the right body. */
    private static Optional<Difference> difference(Outcome outcome, BodyPath path, JsonNode value) {
        JsonNode before = FixedValues.at(outcome.body(), path);
        if (before.isMissingNode()) {
            return isKnownAbove(outcome, path)
                    ? Optional.of(new Difference(outcome.expected().rule(), path.toString(), "no such member", ""))
                    : Optional.empty();
        }
        FixedValues.put(outcome.body(), path, value);
        Optional<Difference> found = outcome.value().differenceOf(outcome.body(), "");
        FixedValues.put(outcome.body(), path, before);
        return found;
    }

    /** A member that the schema does not know is reported elsewhere. */
    private static boolean isKnownAbove(Outcome outcome, BodyPath path) {
        List<BodyPath.Step> steps = path.steps();
        return steps.size() > 1
                && FixedValues.at(outcome.body(), new BodyPath(steps.subList(0, steps.size() - 1)))
                        .isNull();
    }

    /** Whether the request alone decides an identifier, like the venue of a new voucher. */
    private static boolean isDetermined(Outcome outcome, BodyPath path) {
        JsonNode right = FixedValues.at(outcome.body(), path);
        if (right.isNull()) {
            return true;
        }
        return right.isIntegralNumber()
                && difference(outcome, path, LongNode.valueOf(right.asLong() + 1))
                        .isPresent()
                && !path.toString().endsWith("team_id");
    }

    /** An array without a matching rule must have exactly its number of items. */
    private Optional<WrongValue> rows(Outcome outcome) {
        JsonNode given = interaction.response().message().body().json().path(DATA);
        JsonNode rows = outcome.body().path(DATA);
        if (!given.isArray() || !rows.isArray()) {
            return Optional.empty();
        }
        BodyPath path = BodyPath.root().member(DATA);
        boolean isExact = fixed.isFixed(path);
        int least = interaction.response().message().rules().body(path).matchers().stream()
                .mapToInt(MatcherSpec::least)
                .max()
                .orElse(0);
        boolean isRight = isExact ? rows.size() == given.size() : rows.size() >= least;
        String actual = isExact ? given.size() + " items" : "at least " + least + " items";
        return isRight
                ? Optional.empty()
                : Optional.of(new WrongValue(
                        path, new Difference(outcome.expected().rule(), DATA, rows.size() + " items", actual), given));
    }

    private void warn(BodyPath path, JsonNode value, List<Outcome> outcomes) {
        String openness = fixed.openness(path, value);
        boolean isKnown = openness.isEmpty()
                || (!outcomes.isEmpty() && outcomes.stream().allMatch(outcome -> isDetermined(outcome, path)))
                || isOwnRequestId(value)
                || isFromState(value);
        if (!isKnown) {
            findings.warning(
                    PactRule.OPEN_VALUE,
                    "response body " + path,
                    fixed.section(path),
                    "The value is fixed, but the contract leaves it open: it is " + openness + ".",
                    new Finding.Values("", Literal.of(value)));
        }
    }

    private boolean isOwnRequestId(JsonNode value) {
        return interaction
                .request()
                .message()
                .header("X-Request-Id")
                .filter(value.asText()::equals)
                .isPresent();
    }

    /** Whether a provider state was told the value. */
    private boolean isFromState(JsonNode value) {
        for (JsonNode state : interaction.states()) {
            for (Map.Entry<String, JsonNode> parameter : state.path("params").properties()) {
                if (parameter.getValue().asText().equals(value.asText())) {
                    return true;
                }
            }
        }
        return false;
    }
}
