package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.Operation;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The status that a pact expects.
 *
 * @param example the status of the example
 * @param rules of the status: kinds or lists of statuses; usually none
 */
record ExpectedStatus(int example, RuleSet rules) {
    private static final int HUNDRED = 100;

    /** Whether a status satisfies the pact. */
    boolean accepts(int status) {
        return rules.matchers().isEmpty()
                ? status == example
                : rules.matchers().stream().allMatch(matcher -> accepts(matcher, status));
    }

    private boolean accepts(MatcherSpec matcher, int status) {
        JsonNode wanted = matcher.attributes().path("status");
        if (!matcher.kind().equals("statusCode")) {
            return matcher.isEquality() ? status == example : true;
        }
        if (wanted.isArray()) {
            for (JsonNode one : wanted) {
                if (one.asInt() == status) {
                    return true;
                }
            }
            return false;
        }
        return switch (wanted.asText()) {
            case "info", "information" -> status / HUNDRED == 1;
            case "success" -> status / HUNDRED == 2;
            case "redirect" -> status / HUNDRED == 3;
            case "clientError" -> status / HUNDRED == 4;
            case "serverError" -> status / HUNDRED == 5;
            case "nonError" -> status < 4 * HUNDRED;
            case "error" -> status >= 4 * HUNDRED;
            default -> status == example;
        };
    }

    boolean isAny(Collection<Integer> statuses) {
        return statuses.stream().anyMatch(this::accepts);
    }

    /** The accepted statuses that the contract has for a request, the example's first. */
    List<Integer> all(Outcomes outcomes, Optional<Operation> operation) {
        SortedSet<Integer> known = new TreeSet<>();
        outcomes.all().forEach(one -> known.add(one.status()));
        operation.ifPresent(one -> known.addAll(one.responses().keySet()));
        List<Integer> accepted = known.stream().filter(this::accepts).toList();
        return accepted.contains(example) ? List.of(example) : accepted;
    }

    String words() {
        return rules.matchers().isEmpty()
                ? Integer.toString(example)
                : rules.matchers().get(0).attributes().path("status").toString();
    }
}
