package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer of an operation.
 *
 * @param description HTML
 * @param headers those it carries
 * @param schema the schema of its body, if it has one
 * @param codes the problems it may carry
 */
record AnswerView(
        String status,
        String description,
        List<Header> headers,
        String schema,
        List<String> codes,
        List<ExampleView> examples) {
    /** A header field, and HTML about it. */
    record Header(String name, String description) {}

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
        List<Header> headers = Document.each(
                answer.path("headers"),
                (name, header) -> new Header(
                        name,
                        Markdown.line(
                                contract.resolve(header).path("description").asText())));
        return new AnswerView(
                status, Markdown.line(answer.path("description").asText()), headers, schema, codes, examples);
    }

    boolean isSuccess() {
        return status.startsWith("2");
    }
}
