package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.contract.Operation;
import dev.guestwifi.conformance.model.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Checks that the contract can give a request the status and the problem code that the pact expects. */
final class OutcomeCheck {
    private static final int FIRST_ERROR = 400;
    private static final List<Integer> MISSING = List.of(404, 405);

    private final ContractDocument contract = ContractDocument.load();
    private final SentRequest request;
    private final ExpectedStatus expected;
    private final String code;
    private final Outcomes outcomes;
    private final Findings findings;

    /** @param code of the problem that the pact expects; empty if it does not say */
    OutcomeCheck(SentRequest request, ExpectedStatus expected, String code, Outcomes outcomes, Findings findings) {
        this.request = request;
        this.expected = expected;
        this.code = code;
        this.outcomes = outcomes;
        this.findings = findings;
    }

    /** The outcomes that the pact can mean; none if the contract has none. */
    List<Outcome> check() {
        if (!isCodeKnown()) {
            return List.of();
        }
        List<Outcome> possible = possible(code);
        if (possible.isEmpty()) {
            explain();
        } else if (Circumstances.isOversized(expected.example())) {
            findings.warning(
                    PactRule.REQUEST,
                    "response status",
                    "The request is not so large that every server refuses it.",
                    new Finding.Values(outcomes.words(), expected.words()));
        }
        return possible;
    }

    private List<Outcome> possible(String wanted) {
        List<Outcome> possible = new ArrayList<>();
        for (int status : expected.all(outcomes, request.operation())) {
            possible.addAll(outcomes.with(status, wanted));
            if (request.operation().isPresent()) {
                Circumstances.outcomes(request, outcomes, status).stream()
                        .filter(one -> wanted.isEmpty() || one.code().equals(wanted))
                        .forEach(possible::add);
            }
        }
        return possible;
    }

    private boolean isCodeKnown() {
        if (code.isEmpty() || expected.example() < FIRST_ERROR) {
            return true;
        }
        Optional<JsonNode> problem = contract.problem(code);
        List<String> fitting = contract.problemCodes(expected.example());
        if (problem.isEmpty()) {
            findings.fault(
                    PactRule.PROBLEM_CODE,
                    "response body $.code",
                    "The contract has no problem code " + Literal.quoted(code) + "."
                            + Literal.suggestion(code, fitting),
                    new Finding.Values(Literal.list(fitting), code));
            return false;
        }
        int status = problem.get().path("status").asInt();
        if (status != expected.example()) {
            findings.fault(
                    PactRule.PROBLEM_CODE,
                    "response body $.code",
                    "The problem code " + Literal.quoted(code) + " has another status.",
                    new Finding.Values(Integer.toString(status), expected.words()));
        }
        return status == expected.example();
    }

    private void explain() {
        if (request.operation().isEmpty()) {
            explainPath();
            return;
        }
        Operation operation = request.operation().get();
        boolean isDocumented = expected.isAny(operation.responses().keySet());
        if (!isDocumented) {
            findings.fault(
                    PactRule.STATUS,
                    "response status",
                    RequestCheck.section(operation),
                    operation.id() + " does not document this status.",
                    new Finding.Values(Literal.list(operation.responses().keySet()), expected.words()));
            return;
        }
        Outcome best = outcomes.best();
        boolean isRefused = best.status() >= FIRST_ERROR;
        if (isRefused) {
            explainRefusal(best);
        } else if (!possible("").isEmpty()) {
            findings.fault(
                    PactRule.PROBLEM_CODE,
                    "response body $.code",
                    RequestCheck.section(operation),
                    "This request never gets this problem code.",
                    new Finding.Values(outcomes.words(), expected.words() + " " + code));
        } else {
            findings.fault(
                    PactRule.REQUEST,
                    "response status",
                    best.expected().rule().section(),
                    "In no state of the provider does this request get this status.",
                    new Finding.Values(outcomes.words(), expected.words()));
        }
    }

    /** Of a path that does not exist, or of a method that is no operation, like OPTIONS. */
    private void explainPath() {
        boolean isQuery = request.path().contains("?");
        if (!isQuery && !MISSING.contains(outcomes.best().status())) {
            findings.fault(
                    PactRule.REQUEST,
                    "response status",
                    outcomes.best().expected().rule().section(),
                    "This request gets another status. "
                            + outcomes.best().expected().rule().sentence() + ".",
                    new Finding.Values(outcomes.words(), expected.words()));
            return;
        }
        String sent = request.pact().method() + " " + request.pact().path();
        List<String> operations = RequestCheck.operations(request);
        List<String> methods = contract.operations().stream()
                .filter(operation -> operation.paths().matcher(request.path()).matches())
                .map(Operation::method)
                .toList();
        String hint = isQuery
                ? " The query belongs into its own member, not into the path."
                : methods.isEmpty()
                        ? Literal.suggestion(sent, operations)
                        : " The path has " + Literal.list(methods) + ".";
        findings.fault(
                PactRule.PATH,
                methods.isEmpty() ? "request path" : "request method",
                "The contract has no operation " + Literal.quoted(sent) + "." + hint,
                new Finding.Values(Literal.list(operations), sent));
    }

    private void explainRefusal(Outcome best) {
        Rule rule = best.expected().rule();
        if (rule == Rule.KEY) {
            explainKey(best);
            return;
        }
        JsonNode errors = best.body().path("errors");
        for (JsonNode error : errors) {
            String name = error.path("parameter").asText();
            String fault = error.path("code").asText();
            if (isInjected(name)) {
                findings.warning(
                        PactRule.REQUEST,
                        place(name),
                        rule.section(),
                        "The example is not valid; if the provider state returns no value, it is sent: " + name + " is "
                                + fault + ".",
                        new Finding.Values(best.words(), expected.words() + given(name)));
                continue;
            }
            findings.fault(
                    PactRule.REQUEST,
                    place(name),
                    rule.section(),
                    "The contract refuses this request with " + best.words() + ": " + name + " is " + fault + ".",
                    new Finding.Values(best.words(), expected.words() + given(name)));
        }
        if (errors.isEmpty()) {
            findings.fault(
                    PactRule.REQUEST,
                    "request",
                    rule.section(),
                    "The contract refuses this request with " + best.words() + ". " + rule.sentence() + ".",
                    new Finding.Values(best.words(), expected.words()));
        }
    }

    private void explainKey(Outcome best) {
        List<String> names = request.wire().fields().stream()
                .map(field -> field.name())
                .filter(name -> !Literal.suggestion(name, List.of("X-API-Key")).isEmpty()
                        || name.equalsIgnoreCase("Authorization"))
                .toList();
        String hint = names.isEmpty() ? "" : " It has " + Literal.list(names) + ".";
        findings.fault(
                PactRule.KEY,
                "request header X-API-Key",
                request.hasKey()
                        ? "The request has more than one key, so the contract refuses it."
                        : "The request has no key in X-API-Key, so the contract refuses it." + hint,
                new Finding.Values(best.words(), expected.words()));
    }

    private String place(String parameter) {
        boolean isHeader = parameter.equals("Idempotency-Key");
        String in = isHeader ? "header" : request.pact().method().equals("POST") ? "form" : "query";
        return "request " + in + " " + parameter;
    }

    private boolean isInjected(String parameter) {
        PactMessage message = request.pact().message();
        return message.isFromState("query", parameter)
                || message.isFromState("body", parameter)
                || message.isFromState("header", parameter);
    }

    private String given(String parameter) {
        Function<String, String> words = value -> value.isEmpty() ? "" : " for " + Literal.quoted(value);
        return words.apply(request.value(parameter));
    }
}
