package dev.guestwifi.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the operations of the contract, and example responses to them. */
final class ContractExamples {
    private static final String BASE = "/api";
    private final JsonNode paths;
    private final Map<String, List<ExampleResponse>> responses = new ConcurrentHashMap<>();

    ContractExamples() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/guest-wifi/openapi-dereferenced.json")) {
            paths = new ObjectMapper().readTree(Objects.requireNonNull(json)).path("paths");
        }
    }

    /** The {@code operationId} of a request; the request itself if the contract has no such operation. */
    String operation(String method, String path) {
        for (Map.Entry<String, JsonNode> one : paths.properties()) {
            if (path.matches(BASE + one.getKey().replaceAll("\\{[^}]*}", "[^/]+"))) {
                return one.getValue()
                        .path(method.toLowerCase(Locale.ROOT))
                        .path("operationId")
                        .asText(method + " " + path);
            }
        }
        return method + " " + path;
    }

    /** A success with all members, none of them null, then an example of each problem. */
    List<ExampleResponse> responses(String operation) {
        return responses.computeIfAbsent(operation, this::read);
    }

    private List<ExampleResponse> read(String operation) {
        List<ExampleResponse> found = new ArrayList<>();
        for (Map.Entry<String, JsonNode> one : documented(operation).properties()) {
            int status = Integer.parseInt(one.getKey());
            Map<String, String> headers = headers(one.getValue());
            JsonNode content = one.getValue().path("content");
            if (status < 300) {
                JsonNode schema = content.path("application/json").path("schema");
                found.add(new ExampleResponse(status, headers, example(schema)));
            }
            Map<String, JsonNode> problems = new TreeMap<>(); // by code: others differ in their texts only
            for (JsonNode problem : content.path("application/problem+json").path("examples")) {
                problems.putIfAbsent(problem.at("/value/code").asText(), problem.path("value"));
            }
            problems.values().forEach(problem -> found.add(new ExampleResponse(status, headers, problem)));
        }
        return found;
    }

    ExampleResponse success(String operation) {
        return responses(operation).stream()
                .filter(ExampleResponse::isSuccess)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode documented(String operation) {
        for (JsonNode path : paths) {
            for (JsonNode one : path) {
                if (one.path("operationId").asText().equals(operation)) {
                    return one.path("responses");
                }
            }
        }
        throw new IllegalArgumentException("The contract has no operation " + operation + ".");
    }

    private static Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new TreeMap<>();
        response.path("headers")
                .properties()
                .forEach(one ->
                        headers.put(one.getKey(), one.getValue().path("example").asText()));
        headers.computeIfPresent("Retry-After", (name, seconds) -> "0"); // or each retry would take its time
        return headers;
    }

    private static JsonNode example(JsonNode schema) {
        if (schema.has("properties")) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            schema.path("properties").properties().forEach(one -> object.set(one.getKey(), example(one.getValue())));
            return object;
        }
        if (schema.has("items")) {
            ArrayNode one = JsonNodeFactory.instance.arrayNode();
            return one.add(example(schema.path("items")));
        }
        return schema.path("example").isMissingNode()
                ? JsonNodeFactory.instance.nullNode()
                : schema.path("example").deepCopy();
    }
}
