package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Field;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;

/** Checks a request by itself: its parameters and fields are known, and its matching rules fit their examples. */
final class RequestCheck {
    private final SentRequest request;
    private final Findings findings;

    RequestCheck(SentRequest request, Findings findings) {
        this.request = request;
        this.findings = findings;
    }

    void check() {
        request.operation().ifPresent(operation -> {
            checkNames(operation, "query", request.pact().query());
            checkNames(operation, "form", request.form());
        });
        checkExamples();
    }

    static List<String> names(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .map(Operation.Parameter::name)
                .toList();
    }

    /** The place of an operation in the contract. */
    static String section(Operation operation) {
        return "#/paths/" + operation.path().replace("~", "~0").replace("/", "~1") + "/"
                + operation.method().toLowerCase(Locale.ROOT);
    }

    private void checkNames(Operation operation, String in, List<Field> given) {
        List<String> names = names(operation, in);
        String other = in.equals("query") ? "form" : "query";
        for (Field field : given) {
            if (names.contains(field.name())) {
                continue;
            }
            boolean isMisplaced = names(operation, other).contains(field.name());
            String hint = isMisplaced
                    ? " It belongs into the " + other + "."
                    : names.isEmpty() ? " It has none in the " + in + "." : Literal.suggestion(field.name(), names);
            String what = in.equals("query") ? "query parameter " : "form field ";
            findings.fault(
                    PactRule.PARAMETER,
                    "request " + in + " " + field.name(),
                    section(operation),
                    operation.id() + " has no " + what + Literal.quoted(field.name()) + "." + hint,
                    new Finding.Values(names.isEmpty() ? "none" : Literal.list(names), field.name()));
        }
    }

    private void checkExamples() {
        MatchingRules rules = request.pact().message().rules();
        check("request path", rules.of(MatchingRules.Part.PATH), request.pact().path());
        for (Field field : request.pact().query()) {
            check("request query " + field.name(), rules.named(MatchingRules.Part.QUERY, field.name()), field.value());
        }
        for (Field field : request.pact().message().headers()) {
            check(
                    "request header " + field.name(),
                    rules.named(MatchingRules.Part.HEADER, field.name()),
                    field.value());
        }
        for (Field field : request.form()) {
            BodyPath path = BodyPath.root().member(field.name());
            RuleSet own = rules.body(path);
            check(
                    "request form " + field.name(),
                    own.matchers().isEmpty() ? rules.body(path.item(0)) : own,
                    field.value());
        }
        for (String path : rules.unreadable()) {
            findings.warning(
                    PactRule.FORM,
                    "request matching rule " + path,
                    "Tools cannot read this path, so the rule is ignored.",
                    Finding.Values.NONE);
        }
    }

    /** Values of a request are text, so that only expressions are checked. */
    private void check(String place, RuleSet rules, String example) {
        List<MatcherSpec> expressions = rules.matchers().stream()
                .filter(matcher -> matcher.kind().equals(MatcherSpec.REGEX))
                .toList();
        boolean isChecked = !expressions.isEmpty()
                && (!rules.isAny() || expressions.size() == rules.matchers().size());
        if (isChecked) {
            String section = request.operation().map(RequestCheck::section).orElse(PactRule.EXAMPLE.section());
            new MatcherCheck(place, section, findings)
                    .check(new RuleSet(expressions, rules.isAny(), false), TextNode.valueOf(example), List.of(), "");
        }
    }

    /** The operations of the contract as the request would name them: with its base path and id. */
    static List<String> operations(SentRequest request) {
        String path = request.pact().path();
        String base = path.substring(0, path.length() - request.path().length());
        String last = path.substring(path.lastIndexOf('/') + 1);
        String id = last.isEmpty() || last.contains("?") ? "{id}" : last;
        return ContractDocument.load().operations().stream()
                .map(operation -> operation.method() + " " + base
                        + operation.path().replaceAll("\\{[^}]*}", Matcher.quoteReplacement(id)))
                .toList();
    }
}
