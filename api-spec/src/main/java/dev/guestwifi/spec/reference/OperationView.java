package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An operation with everything a caller needs.
 *
 * @param description HTML
 * @param fields of the form that it takes
 * @param curl a command for a shell, as HTML
 * @param java a sample with the Java client
 */
record OperationView(
        String id,
        String method,
        String path,
        String summary,
        String description,
        List<FieldView> parameters,
        List<FieldView> fields,
        List<ResponseView> responses,
        String curl,
        String java) {
    static List<OperationView> all(Document contract, Map<String, String> samples) {
        List<OperationView> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                String method = operation.getKey().toUpperCase(Locale.ROOT);
                all.add(of(contract, method, path.getKey(), operation.getValue(), samples));
            }
        }
        return all;
    }

    private static OperationView of(
            Document contract, String method, String path, JsonNode operation, Map<String, String> samples) {
        String id = operation.path("operationId").asText();
        String java = samples.get(id);
        if (java == null) {
            throw new IllegalArgumentException("There is no sample for " + id);
        }
        List<FieldView> parameters = new ArrayList<>();
        operation.path("parameters").forEach(declared -> parameters.add(FieldView.parameter(contract, declared)));
        return new OperationView(
                id,
                method,
                path,
                operation.path("summary").asText(),
                Markdown.html(operation.path("description").asText()),
                parameters,
                FieldView.fields(contract, form(contract, operation)),
                Document.each(
                        operation.path("responses"), (status, response) -> ResponseView.of(contract, status, response)),
                Curl.html(contract, method, path, operation),
                java);
    }

    private static JsonNode form(Document contract, JsonNode operation) {
        JsonNode media = operation.path("requestBody").path("content").path("application/x-www-form-urlencoded");
        return contract.resolve(media.path("schema"));
    }

    boolean hasFields() {
        return !fields.isEmpty();
    }

    boolean hasParameters() {
        return !parameters.isEmpty();
    }

    List<ResponseView> successes() {
        return responses.stream().filter(ResponseView::isSuccess).toList();
    }

    List<ResponseView> others() {
        return responses.stream().filter(response -> !response.isSuccess()).toList();
    }
}
