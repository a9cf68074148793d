package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Checks an example body and its matching rules against the schema of the response. */
final class BodyCheck {
    /** More would take long. */
    private static final int MOST_VALUES = 5000;

    private static final Map<String, String> GENERATED = Map.ofEntries(
            Map.entry("RandomInt", "integer"),
            Map.entry("RandomDecimal", "number"),
            Map.entry("RandomBoolean", "boolean"),
            Map.entry("RandomString", "string"),
            Map.entry("RandomHexadecimal", "string"),
            Map.entry("Regex", "string"),
            Map.entry("Uuid", "string"),
            Map.entry("Date", "string"),
            Map.entry("Time", "string"),
            Map.entry("DateTime", "string"),
            Map.entry("MockServerURL", "string"));

    private final PactMessage response;
    private final Findings findings;
    private int values;

    BodyCheck(PactMessage response, Findings findings) {
        this.response = response;
        this.findings = findings;
    }

    void check(SchemaPlace schema) {
        checkAt(response.body().json(), schema, BodyPath.root());
        checkRulePaths(schema);
        for (Map.Entry<String, JsonNode> one :
                response.generators().path("body").properties()) {
            BodyPath.of(one.getKey())
                    .flatMap(schema::at)
                    .ifPresent(place -> checkGenerator(one.getKey(), one.getValue(), place));
        }
    }

    /** A rule for nothing usually has a misspelt path, so that the value it is meant for stays fixed. */
    private void checkRulePaths(SchemaPlace schema) {
        for (MatchingRules.Entry entry : response.rules().entries()) {
            if (entry.part() == MatchingRules.Part.BODY && !schema.has(entry.path())) {
                findings.warning(
                        PactRule.MATCHING_RULE,
                        "response body " + entry.path(),
                        schema.section(),
                        "The contract has nothing at this path, so the matching rule is for no value.",
                        Finding.Values.NONE);
            }
        }
    }

    private void checkAt(JsonNode example, SchemaPlace schema, BodyPath path) {
        values++;
        if (values > MOST_VALUES) {
            if (values == MOST_VALUES + 1) {
                findings.unchecked(
                        "response body", "The body has more than " + MOST_VALUES + " values; the rest was skipped.");
            }
            return;
        }
        if (!ValueForms.isOfType(schema, example)) {
            findings.fault(
                    PactRule.BODY,
                    place(path),
                    schema.section(),
                    "The example has a type that the contract does not allow.",
                    new Finding.Values(schema.words(), Literal.kind(example) + ", " + Literal.of(example)));
            return;
        }
        if (example.isObject()) {
            checkMembers(example, schema, path);
        } else if (example.isArray()) {
            for (int i = 0; i < example.size(); i++) {
                checkAt(example.get(i), schema.item(), path.item(i));
            }
        } else {
            checkScalar(example, schema, path);
        }
        checkRules(example, schema, path);
    }

    private static String place(BodyPath path) {
        return "response body " + path;
    }

    private void checkMembers(JsonNode example, SchemaPlace schema, BodyPath path) {
        for (Map.Entry<String, JsonNode> member : example.properties()) {
            BodyPath below = path.member(member.getKey());
            schema.member(member.getKey())
                    .ifPresentOrElse(
                            place -> checkAt(member.getValue(), place, below),
                            () -> unknown(member.getKey(), schema, below));
            boolean isOptional = schema.member(member.getKey()).isPresent()
                    && !schema.isRequired(member.getKey())
                    && !schema.isProblem(); // a problem has errors where its code asks for them
            if (isOptional) {
                findings.warning(
                        PactRule.OPTIONAL_MEMBER,
                        place(below),
                        schema.section(),
                        "The contract does not promise this member: a response may lack it.",
                        Finding.Values.NONE);
            }
        }
    }

    private void unknown(String name, SchemaPlace schema, BodyPath path) {
        if (schema.members().isEmpty()) {
            return; // an object of any form; its value is checked elsewhere
        }
        findings.fault(
                PactRule.MEMBER,
                place(path),
                schema.section(),
                "The contract has no member " + Literal.quoted(name) + " here."
                        + Literal.suggestion(name, schema.members()),
                Finding.Values.NONE);
    }

    /** With a matching rule the example is not what the provider must send, but what the consumer was tested with. */
    private void checkScalar(JsonNode example, SchemaPlace schema, BodyPath path) {
        boolean isFixed = response.rules().body(path).isFixed() && !isGenerated(path);
        ValueForms.schemaFault(schema, example)
                .ifPresent(fault -> findings.fault(
                        PactRule.BODY,
                        place(path),
                        schema.section(),
                        "The example breaks a rule of the schema.",
                        new Finding.Values(fault, Literal.of(example))));
        ValueForms.missedForm(schema, example).ifPresent(words -> {
            Finding.Values values = new Finding.Values(words, Literal.of(example));
            String message = "No response has a value of this form.";
            if (isFixed) {
                findings.fault(PactRule.BODY, place(path), schema.section(), message, values);
            } else {
                findings.warning(PactRule.BODY, place(path), schema.section(), message, values);
            }
        });
    }

    private boolean isGenerated(BodyPath path) {
        return response.generators().path("body").properties().stream()
                .anyMatch(one -> BodyPath.of(one.getKey())
                        .filter(at -> at.steps().size() == path.steps().size() && at.weight(path) > 0)
                        .isPresent());
    }

    private void checkRules(JsonNode example, SchemaPlace schema, BodyPath path) {
        RuleSet rules = response.rules().body(path);
        if (rules.isInherited() || rules.matchers().isEmpty()) {
            return;
        }
        boolean isScalar = example.isValueNode();
        List<JsonNode> allowed = isScalar ? ValueForms.allowed(schema, example) : List.of(example);
        new MatcherCheck(place(path), schema.section(), findings).check(rules, example, allowed, schema.words());
        if (example.isArray()) {
            checkLength(rules, schema, path);
        }
    }

    private void checkLength(RuleSet rules, SchemaPlace schema, BodyPath path) {
        int most = schema.schema().path("maxItems").asInt(Integer.MAX_VALUE);
        for (MatcherSpec matcher : rules.matchers()) {
            if (matcher.least() > Math.min(most, matcher.most())) {
                findings.fault(
                        PactRule.MATCHING_RULE,
                        place(path),
                        schema.section(),
                        "No list has so many items.",
                        new Finding.Values(
                                "at most " + Math.min(most, matcher.most()) + " items", "at least " + matcher.least()));
            }
        }
    }

    private void checkGenerator(String path, JsonNode generator, SchemaPlace schema) {
        String made = GENERATED.getOrDefault(generator.path("type").asText(), schema.type());
        boolean isFit = made.equals(schema.type())
                || (made.equals("integer") && schema.type().equals("number"));
        if (!isFit) {
            findings.fault(
                    PactRule.GENERATOR,
                    "response body " + path,
                    schema.section(),
                    "The generator makes values of a type that the contract does not allow.",
                    new Finding.Values(schema.words(), generator.path("type").asText()));
        }
    }
}
