package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An answer of an operation.
 *
 * @param description HTML
 * @param headers their names
 * @param schema the schema of its body, if it has one
 * @param codes the problems it may carry
 */
record AnswerView(
        String status,
        String description,
        String headers,
        String schema,
        List<String> codes,
        List<ExampleView> examples) {
    static AnswerView of(Document contract, String status, JsonNode declared) {
        JsonNode answer = contract.resolve(declared);
        List<String> codes = new ArrayList<>();
        List<ExampleView> examples = new ArrayList<>();
        String schema = "";
        for (JsonNode media : answer.path("content")) {
            schema = Document.nameOf(media.path("schema"));
            examples.addAll(ExampleView.all(contract, media));
            for (JsonNode example : media.path("examples")) {
                String code =
                        contract.resolve(example).path("value").path("code").asText();
                if (!code.isEmpty() && !codes.contains(code)) {
                    codes.add(code);
                }
            }
        }
        String headers = answer.path("headers").properties().stream()
                .map(header -> header.getKey())
                .collect(Collectors.joining(", "));
        return new AnswerView(
                status, Markdown.line(answer.path("description").asText()), headers, schema, codes, examples);
    }

    boolean isSuccess() {
        return status.startsWith("2");
    }
}
