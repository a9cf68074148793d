package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a problem against the contract's list of codes, which no schema can. */
final class ProblemCheck {
    private static final String CODE_TAKEN = "code_taken";

    private final ContractDocument contract = ContractDocument.load();
    private final JsonNode problem;
    private final List<String> faults = new ArrayList<>();

    private ProblemCheck(JsonNode problem) {
        this.problem = problem;
    }

    /**
     * The faults of a problem, as sentences.
     *
     * @param requestId the value of {@code X-Request-Id}; null if it is missing
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
            faults.add("the contract does not list the code: " + code);
            return;
        }
        String right = known.get().path("status").asText();
        if (!right.equals(Integer.toString(status))) {
            faults.add("the code " + code + " has another status: " + right + " and not " + status);
        }
        must("status", Integer.toString(status), "the status of the response");
        String title = known.get().path("title").asText();
        must("title", title, "\"" + title + "\"");
        if (!problem.path("type").asText().endsWith("/problems/" + code)) {
            faults.add("type is not the URL of a page about the code: " + problem.path("type"));
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
            faults.add("errors must be present with 422 and code_taken, and absent otherwise");
        }
        for (JsonNode error : errors) {
            if (!contract.faultCodes().contains(error.path("code").asText())) {
                faults.add("the contract does not list the code of an error: " + error.path("code"));
            }
        }
    }

    private void must(String member, String expected, String words) {
        if (!problem.path(member).asText().equals(expected)) {
            faults.add(member + " is not " + words + ": " + problem.path(member));
        }
    }
}
