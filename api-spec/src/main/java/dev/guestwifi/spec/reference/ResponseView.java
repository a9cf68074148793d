package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A response of an operation.
 *
 * @param description HTML
 * @param headers those it carries
 * @param schema the schema of its body, if it has one
 * @param codes the problems it may carry
 */
record ResponseView(
        String status,
        String description,
        List<Header> headers,
        String schema,
        List<String> codes,
        List<ExampleView> examples) {
    /** A header field, and HTML about it. */
    record Header(String name, String description) {}

    static ResponseView of(Document contract, String status, JsonNode declared) {
        JsonNode response = contract.resolve(declared);
        List<String> codes = new ArrayList<>();
        List<ExampleView> examples = new ArrayList<>();
        String schema = "";
        for (JsonNode media : response.path("content")) {
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
                response.path("headers"),
                (name, header) -> new Header(
                        name,
                        Markdown.line(
                                contract.resolve(header).path("description").asText())));
        return new ResponseView(
                status, Markdown.line(response.path("description").asText()), headers, schema, codes, examples);
    }

    boolean isSuccess() {
        return status.startsWith("2");
    }
}
