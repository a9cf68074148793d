package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An operation of the contract.
 *
 * @param path its template, such as {@code /vouchers/{voucherId}}
 * @param paths matches the paths of requests, relative to the base URL and without the query; a named group for each
 *     parameter
 * @param parameters of path, query and form, with their schemas
 * @param responses by status
 */
public record Operation(
        String id,
        String method,
        String path,
        Pattern paths,
        List<Parameter> parameters,
        Map<Integer, Response> responses) {
    /**
     * A parameter, or a field of a form.
     *
     * @param in {@code path}, {@code query} or {@code form}
     */
    public record Parameter(String name, String in, boolean isRequired, JsonNode schema) {}

    /**
     * A documented response.
     *
     * @param headers the required header fields
     * @param mediaType empty if there is no body
     * @param schema of the body; missing if there is none
     */
    public record Response(List<String> headers, String mediaType, JsonNode schema) {}

    static Operation of(String method, String path, JsonNode operation, ContractDocument contract) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode reference : operation.path("parameters")) {
            JsonNode parameter = contract.resolve(reference);
            parameters.add(new Parameter(
                    parameter.path("name").asText(),
                    parameter.path("in").asText(),
                    parameter.path("required").asBoolean(),
                    contract.resolve(parameter.path("schema"))));
        }
        for (JsonNode body : operation.path("requestBody").path("content")) {
            parameters.addAll(fields(contract.resolve(body.path("schema")), contract));
        }
        Map<Integer, Response> responses = new TreeMap<>();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.put(
                        Integer.valueOf(response.getKey()), response(contract.resolve(response.getValue()), contract)));
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                Pattern.compile(path.replaceAll("\\{([^}]*)}", "(?<$1>[^/]+)")),
                parameters,
                responses);
    }

    private static List<Parameter> fields(JsonNode form, ContractDocument contract) {
        List<String> required = new ArrayList<>();
        form.path("required").forEach(name -> required.add(name.asText()));
        return form.path("properties").properties().stream()
                .map(field -> new Parameter(
                        field.getKey(), "form", required.contains(field.getKey()), contract.resolve(field.getValue())))
                .toList();
    }

    private static Response response(JsonNode response, ContractDocument contract) {
        List<String> headers = response.path("headers").properties().stream()
                .filter(header ->
                        contract.resolve(header.getValue()).path("required").asBoolean())
                .map(Map.Entry::getKey)
                .toList();
        for (Map.Entry<String, JsonNode> content : response.path("content").properties()) {
            return new Response(headers, content.getKey(), content.getValue().path("schema"));
        }
        return new Response(headers, "", response.path("no content"));
    }
}
