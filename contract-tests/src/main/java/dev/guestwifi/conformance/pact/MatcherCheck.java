package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.pact.BoundedRegex.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Checks that a matcher fits its own example, and that some value of the contract satisfies it. */
final class MatcherCheck {
    private static final List<String> KNOWN = List.of(
            "type",
            "equality",
            "regex",
            "include",
            "integer",
            "decimal",
            "number",
            "boolean",
            "null",
            "date",
            "time",
            "timestamp",
            "values",
            "eachkey",
            "eachvalue",
            "arraycontains",
            "notempty",
            "semver",
            "contenttype",
            "statuscode",
            "min",
            "max",
            "real");

    private final String place;
    private final String section;
    private final Findings findings;

    MatcherCheck(String place, String section, Findings findings) {
        this.place = place;
        this.section = section;
        this.findings = findings;
    }

    /**
     * Checks the rules of one place.
     *
     * @param allowed values that the contract allows there; empty if they are not known
     * @param words what the contract has there
     */
    void check(RuleSet rules, JsonNode example, List<JsonNode> allowed, String words) {
        for (MatcherSpec matcher : rules.matchers()) {
            if (!KNOWN.contains(kind(matcher))) {
                findings.fault(
                        PactRule.FORM,
                        place,
                        section,
                        "No tool knows the matcher " + Literal.quoted(matcher.kind()) + ".",
                        Finding.Values.NONE);
                return;
            }
        }
        checkExample(rules, example);
        checkAllowed(rules, allowed, words);
    }

    private static String kind(MatcherSpec matcher) {
        return matcher.kind().toLowerCase(Locale.ROOT).replace("-", "");
    }

    /** One that suits is enough for rules that are alternatives. */
    private void checkExample(RuleSet rules, JsonNode example) {
        List<MatcherSpec> differing = rules.matchers().stream()
                .filter(matcher ->
                        accepts(matcher, example).filter(accepted -> !accepted).isPresent())
                .toList();
        boolean isWrong = rules.isAny()
                ? differing.size() == rules.matchers().size() && !differing.isEmpty()
                : !differing.isEmpty();
        if (isWrong) {
            MatcherSpec first = differing.get(0);
            findings.fault(
                    PactRule.EXAMPLE,
                    place,
                    section,
                    "The example does not satisfy its own matching rule.",
                    new Finding.Values(words(first), Literal.of(example)));
        }
    }

    private void checkAllowed(RuleSet rules, List<JsonNode> allowed, String words) {
        if (allowed.isEmpty() || rules.matchers().isEmpty()) {
            return;
        }
        boolean isPossible = allowed.stream()
                .anyMatch(value -> rules.isAny()
                        ? rules.matchers().stream().anyMatch(matcher -> mayAccept(matcher, value))
                        : rules.matchers().stream().allMatch(matcher -> mayAccept(matcher, value)));
        if (!isPossible) {
            findings.fault(
                    PactRule.MATCHING_RULE,
                    place,
                    section,
                    "No value that the contract allows satisfies the matching rule.",
                    new Finding.Values(words, words(rules.matchers().get(0))));
        }
    }

    private boolean mayAccept(MatcherSpec matcher, JsonNode value) {
        return accepts(matcher, value).orElse(true);
    }

    /** Whether a matcher accepts a value; empty if that cannot be said. */
    private Optional<Boolean> accepts(MatcherSpec matcher, JsonNode value) {
        if (value.isMissingNode()) {
            return Optional.empty();
        }
        return switch (kind(matcher)) {
            case "integer" -> Optional.of(value.isIntegralNumber());
            case "decimal", "real" -> Optional.of(value.isNumber() && !value.isIntegralNumber());
            case "number" -> Optional.of(value.isNumber());
            case "boolean" -> Optional.of(value.isBoolean());
            case "null" -> Optional.of(value.isNull());
            case "regex" -> regex(matcher, value);
            case "include" ->
                Optional.of(value.isValueNode()
                        && value.asText()
                                .contains(matcher.attributes().path("value").asText()));
            case "date", "time", "timestamp" -> time(matcher, value);
            case "semver" -> value.isTextual() ? Optional.of(isVersion(value.asText())) : Optional.of(false);
            case "values", "eachkey", "eachvalue" -> Optional.of(value.isObject() || value.isArray());
            case "arraycontains" -> Optional.of(value.isArray());
            case "type" -> Optional.of(!hasLength(matcher) || value.isArray() || value.isTextual() || value.isObject());
            default -> Optional.empty();
        };
    }

    private static boolean hasLength(MatcherSpec matcher) {
        return matcher.attributes().has("min") || matcher.attributes().has("max");
    }

    private static boolean isVersion(String text) {
        return BoundedRegex.find("^\\d+\\.\\d+\\.\\d+([-+].*)?$", text) == Verdict.MATCHES;
    }

    private Optional<Boolean> regex(MatcherSpec matcher, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return Optional.of(false);
        }
        if (findings.isTooCostly()) {
            return Optional.empty();
        }
        return switch (BoundedRegex.find(matcher.regex(), value.asText())) {
            case MATCHES -> Optional.of(true);
            case DIFFERS -> Optional.of(false);
            case MALFORMED -> malformed(matcher);
            case TOO_COSTLY -> costly(matcher);
        };
    }

    private Optional<Boolean> malformed(MatcherSpec matcher) {
        findings.fault(
                PactRule.EXAMPLE,
                place,
                section,
                "The matching rule has no valid regular expression.",
                new Finding.Values("", Literal.quoted(matcher.regex())));
        return Optional.empty();
    }

    private Optional<Boolean> costly(MatcherSpec matcher) {
        findings.countCostly();
        findings.warning(
                PactRule.EXAMPLE,
                place,
                section,
                "The regular expression takes too many steps and was not checked; it may stall a verifier.",
                new Finding.Values("", Literal.quoted(matcher.regex())));
        return Optional.empty();
    }

    private static Optional<Boolean> time(MatcherSpec matcher, JsonNode value) {
        if (!value.isTextual()) {
            return Optional.of(false);
        }
        return matcher.format().isEmpty()
                ? Optional.empty()
                : switch (BoundedRegex.find(TimeFormat.regex(matcher.format()), value.asText())) {
                    case MATCHES -> Optional.of(true);
                    case DIFFERS -> Optional.of(false);
                    default -> Optional.empty();
                };
    }

    private static String words(MatcherSpec matcher) {
        return switch (kind(matcher)) {
            case "regex" -> "a match of " + Literal.quoted(matcher.regex());
            case "include" -> "a text with " + Literal.of(matcher.attributes().path("value"));
            case "date", "time", "timestamp" ->
                "a " + matcher.kind() + (matcher.format().isEmpty() ? "" : " of the form " + matcher.format());
            case "null" -> "null";
            default -> "the matcher " + matcher.kind();
        };
    }
}
