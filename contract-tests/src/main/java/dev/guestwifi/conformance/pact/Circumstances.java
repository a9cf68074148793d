package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import dev.guestwifi.conformance.model.ExpectedResponse;
import dev.guestwifi.conformance.model.Rule;
import dev.guestwifi.conformance.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Problems that no rule for requests decides: they can happen to any request, or to none that a pact can send. */
final class Circumstances {
    private static final List<String> ANY_TIME =
            List.of("request_timeout", "rate_limited", "internal_error", "unavailable");
    private static final List<String> OVERSIZED = List.of("uri_too_long", "headers_too_large");
    private static final String IN_FLIGHT = "idempotency_in_flight";

    private Circumstances() {}

    /** The problems with a status that the circumstances can cause. */
    static List<Outcome> outcomes(SentRequest request, Outcomes outcomes, int status) {
        List<String> codes = new ArrayList<>(ANY_TIME);
        codes.addAll(OVERSIZED);
        boolean isKeyed = !request.wire().values("Idempotency-Key").isEmpty() && outcomes.has(201);
        if (isKeyed) {
            codes.add(IN_FLIGHT);
        }
        return codes.stream()
                .filter(code -> ContractDocument.load().statusOf(code) == status)
                .map(code -> outcome(code, outcomes.best().world()))
                .toList();
    }

    /** Whether only an oversized request has the status. */
    static boolean isOversized(int status) {
        return OVERSIZED.stream().anyMatch(code -> ContractDocument.load().statusOf(code) == status);
    }

    private static Outcome outcome(String code, World world) {
        JsonNode problem = ContractDocument.load().problem(code).orElseThrow();
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("code", Value.exactly(Rule.PROBLEM, code));
        members.put("status", Value.exactly(Rule.PROBLEM, problem.path("status").asInt()));
        members.put("title", Value.exactly(Rule.PROBLEM, problem.path("title").asText()));
        members.put(
                "type",
                new Value.Such(
                        Rule.PROBLEM,
                        "the address of a page about " + code,
                        node -> node.asText().endsWith("/problems/" + code),
                        TextNode.valueOf("https://guest-wifi.example/problems/" + code)));
        for (String open : List.of("detail", "message", "request_id")) {
            members.put(open, new Value.Such(Rule.PROBLEM, "a text", JsonNode::isTextual, TextNode.valueOf("x")));
        }
        members.put("success", Value.exactly(Rule.ENVELOPE, false));
        members.put(
                "errors",
                new Value.Such(Rule.PROBLEM, "no errors", JsonNode::isMissingNode, MissingNode.getInstance()));
        int status = problem.path("status").asInt();
        Value body = new Value.Members(Rule.PROBLEM, members);
        return Outcome.of(world, new ExpectedResponse(status, Rule.PROBLEM, List.of(), body, response -> {}));
    }
}
