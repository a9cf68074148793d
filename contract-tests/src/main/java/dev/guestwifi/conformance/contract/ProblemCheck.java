package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds a problem to what the contract says of its code, which no schema can. */
final class ProblemCheck {
    private static final String CODE_TAKEN = "code_taken";

    private final ContractDocument contract = ContractDocument.load();
    private final JsonNode problem;
    private final List<String> faults = new ArrayList<>();

    private ProblemCheck(JsonNode problem) {
        this.problem = problem;
    }

    /**
     * What is wrong with it, in words.
     *
     * @param requestId the value of {@code X-Request-Id}; null where there is none
     */
    static List<String> faults(JsonNode problem, int status, @Nullable String requestId) {
        ProblemCheck check = new ProblemCheck(problem);
        check.checkCode(status);
        check.checkErrors(status);
        check.must("message", problem.path("detail").asText(), "as detail");
        check.must("success", "false", "false");
        if (requestId != null) {
            check.must("request_id", requestId, "as X-Request-Id");
        }
        return check.faults;
    }

    private void checkCode(int status) {
        String code = code();
        Optional<JsonNode> known = contract.problem(code);
        if (known.isEmpty()) {
            faults.add("the contract does not name the code " + code);
            return;
        }
        String right = known.get().path("status").asText();
        if (!right.equals(Integer.toString(status))) {
            faults.add("the code " + code + " has the status " + right + " and not " + status);
        }
        must("status", Integer.toString(status), "the status of the answer");
        String title = known.get().path("title").asText();
        must("title", title, "\"" + title + "\"");
        if (!problem.path("type").asText().endsWith("/problems/" + code)) {
            faults.add("type is no address of a page about the code: " + problem.path("type"));
        }
    }

    private String code() {
        return problem.path("code").asText();
    }

    private void checkErrors(int status) {
        JsonNode errors = problem.path("errors");
        boolean areNeeded = status == 422 || code().equals(CODE_TAKEN);
        boolean areRight = areNeeded ? errors.isArray() && !errors.isEmpty() : errors.isMissingNode();
        if (!areRight) {
            faults.add("errors must be there on a 422 and on code_taken, and absent elsewhere");
        }
        for (JsonNode error : errors) {
            if (!contract.faultCodes().contains(error.path("code").asText())) {
                faults.add("the contract does not name the fault " + error.path("code"));
            }
        }
    }

    private void must(String member, String expected, String words) {
        if (!problem.path(member).asText().equals(expected)) {
            faults.add(member + " is not " + words + ": " + problem.path(member));
        }
    }
}
