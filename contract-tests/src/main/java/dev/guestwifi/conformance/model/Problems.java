package dev.guestwifi.conformance.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** § Errors: one problem document for each cause. */
final class Problems {
    private static final String WORDS = "Something is wrong.";

    private final CommonFields common;
    private final PublicAddresses addresses;

    Problems(CommonFields common, PublicAddresses addresses) {
        this.common = common;
        this.addresses = addresses;
    }

    /** A problem without errors. */
    ExpectedResponse of(WireRequest request, Rule rule, String code, ExpectedField... more) {
        return of(request, rule, code, null, more);
    }

    /** A 422 for invalid parameters. */
    ExpectedResponse of(WireRequest request, ParameterRules parameters) {
        FaultList faults = new FaultList(parameters.faults(), parameters.possible());
        Rule rule = FaultList.ruleOf(parameters.faults().get(0));
        return of(request, rule, "invalid_parameters", faults);
    }

    /** A problem with one error. */
    ExpectedResponse of(WireRequest request, Rule rule, String code, Fault fault) {
        return of(request, rule, code, new FaultList(List.of(fault), List.of()));
    }

    private ExpectedResponse of(
            WireRequest request, Rule rule, String code, @Nullable FaultList errors, ExpectedField... more) {
        JsonNode named = ContractDocument.load().problem(code).orElseThrow();
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("code", Value.exactly(rule, code));
        members.put("status", Value.exactly(Rule.PROBLEM, named.path("status").asInt()));
        members.put("title", Value.exactly(Rule.PROBLEM, named.path("title").asText()));
        members.put(
                "type",
                such(
                        "the address of a page about " + code,
                        node -> addresses.isProblem(node.asText(), code),
                        addresses.problem(request, code)));
        members.put("detail", such("some words", node -> !node.asText().isBlank(), WORDS));
        members.put("success", Value.exactly(Rule.ENVELOPE, false));
        members.put(
                "errors",
                errors != null
                        ? errors
                        : new Value.Such(
                                Rule.PROBLEM, "no errors", JsonNode::isMissingNode, MissingNode.getInstance()));
        List<ExpectedField> fields = new ArrayList<>(common.of(request, false, true, true));
        fields.addAll(Arrays.asList(more));
        String requestId = fields.get(0).example().get(0);
        return new ExpectedResponse(
                named.path("status").asInt(), rule, fields, new ProblemBody(members, requestId), response -> {});
    }

    private static Value.Such such(String words, Predicate<JsonNode> isRight, String example) {
        return new Value.Such(
                Rule.PROBLEM, words, node -> node.isTextual() && isRight.test(node), TextNode.valueOf(example));
    }

    /** The members of a problem; message equals detail. */
    private record ProblemBody(Map<String, Value> members, String requestId) implements Value {
        @Override
        public Optional<Difference> differenceOf(JsonNode actual, String pointer) {
            Optional<Difference> first = new Members(Rule.PROBLEM, members).differenceOf(actual, pointer);
            return first.isPresent()
                    ? first
                    : new Exactly(Rule.ENVELOPE, actual.path("detail"))
                            .differenceOf(actual.path("message"), pointer + "/message");
        }

        @Override
        public JsonNode example() {
            ObjectNode problem = (ObjectNode) new Members(Rule.PROBLEM, members).example();
            return problem.put("message", WORDS).put("request_id", requestId);
        }
    }
}
