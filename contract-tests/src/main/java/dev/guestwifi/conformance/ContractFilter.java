package dev.guestwifi.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds every answer that passes through it to the contract: the status is documented, the media type and the required
 * header fields are there, the body fits its schema with formats, and a problem is one that the contract names.
 */
public final class ContractFilter implements Filter {
    private static final String PROBLEM = "application/problem+json";
    private static final Set<Integer> WITH_ERRORS = Set.of(409, 422);
    private static final Pattern TIME =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ContractDocument contract = ContractDocument.load();
    private final String basePath;

    /** @param basePath where the API stands on the server, like {@code /api} */
    public ContractFilter(String basePath) {
        this.basePath = basePath;
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        List<String> faults =
                faults(request.getMethod(), URI.create(request.getURI()).getRawPath(), response);
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s answered %d against the contract:%n%s%n%s"
                    .formatted(
                            request.getMethod(),
                            request.getURI(),
                            response.statusCode(),
                            String.join(System.lineSeparator(), faults),
                            response.asString()));
        }
        return response;
    }

    private List<String> faults(String method, String path, Response response) {
        boolean isHead = method.equals("HEAD");
        String below = path.startsWith(basePath) ? path.substring(basePath.length()) : "";
        Optional<JsonNode> operation = contract.operation(isHead ? "GET" : method, below);
        List<String> faults = new ArrayList<>();
        if (operation.isPresent()) {
            Optional<JsonNode> documented = contract.response(operation.get(), response.statusCode());
            if (documented.isEmpty()) {
                return List.of("the status is not documented");
            }
            checkHeaders(documented.get(), response, faults);
            JsonNode content = documented.get().path("content");
            if (!isHead && content.isEmpty() && !response.asString().isEmpty()) {
                faults.add("there must be no body");
            }
            if (!isHead && !content.isEmpty()) {
                checkBody(content, response, faults);
            }
        }
        if (!isHead && response.statusCode() >= 400) {
            checkProblem(response, faults);
        }
        return faults;
    }

    private void checkHeaders(JsonNode documented, Response response, List<String> faults) {
        for (Map.Entry<String, JsonNode> header : documented.path("headers").properties()) {
            boolean isRequired =
                    contract.resolve(header.getValue()).path("required").asBoolean();
            if (isRequired && !response.getHeaders().hasHeaderWithName(header.getKey())) {
                faults.add("the header " + header.getKey() + " is missing");
            }
        }
        if (!response.getHeaders().hasHeaderWithName("Date")) {
            faults.add("the header Date is missing");
        }
    }

    private void checkBody(JsonNode content, Response response, List<String> faults) {
        Map.Entry<String, JsonNode> documented = content.properties().iterator().next();
        if (!response.contentType().equals(documented.getKey())) {
            faults.add("the media type is " + response.contentType() + " instead of " + documented.getKey());
        }
        try {
            JsonNode body = JSON.readTree(response.asByteArray());
            faults.addAll(contract.faults(documented.getValue().path("schema"), body));
            checkTimes(body, faults);
        } catch (IOException e) {
            faults.add("the body is no JSON: " + e.getMessage());
        }
    }

    /** The contract says it in words, since a pattern on date-times breaks generated clients. */
    private static void checkTimes(JsonNode body, List<String> faults) {
        for (String member : List.of("created_at", "updated_at")) {
            body.findValues(member).stream()
                    .map(JsonNode::asText)
                    .filter(time -> !TIME.matcher(time).matches())
                    .forEach(time -> faults.add(member + " is no time in UTC with six decimals: " + time));
        }
    }

    private void checkProblem(Response response, List<String> faults) {
        if (!response.contentType().equals(PROBLEM)) {
            faults.add("an error is not " + PROBLEM + " but " + response.contentType());
            return;
        }
        try {
            JsonNode body = JSON.readTree(response.asString());
            Optional<JsonNode> problem = contract.problem(body.path("code").asText());
            boolean isTrue = problem.isPresent()
                    && problem.get().path("status").asInt() == response.statusCode()
                    && body.path("status").asInt() == response.statusCode()
                    && problem.get().path("title").equals(body.path("title"))
                    && body.path("message").equals(body.path("detail"))
                    && !body.path("success").asBoolean(true)
                    && body.has("errors") == WITH_ERRORS.contains(response.statusCode())
                    && body.path("request_id").asText().equals(response.header("X-Request-Id"));
            if (!isTrue) {
                faults.add("the problem is not as the contract has it");
            }
        } catch (JsonProcessingException e) {
            faults.add("the problem is no JSON");
        }
    }
}
