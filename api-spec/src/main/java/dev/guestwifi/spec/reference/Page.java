package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.spec.reference.Markdown.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that stands on the page.
 *
 * @param rules HTML of the chapters of the contract's description
 * @param chapters what links to them
 * @param client the Java sample that the others need
 * @param schemas of answers
 * @param headers of answers, by name
 */
record Page(
        String title,
        String version,
        String rules,
        List<Anchor> chapters,
        String client,
        List<OperationView> operations,
        List<SchemaView> schemas,
        List<NamedText> headers,
        List<ProblemView> problems,
        List<NamedText> faults) {
    /** A schema of answers. */
    record SchemaView(String name, String description, List<FieldView> fields) {}

    /** A name, and HTML about it. */
    record NamedText(String name, String description) {}

    static Page of(Document contract, Map<String, String> samples) {
        List<OperationView> operations = OperationView.all(contract, samples);
        String description = contract.root().path("info").path("description").asText();
        return new Page(
                contract.root().path("info").path("title").asText(),
                contract.root().path("info").path("version").asText(),
                Markdown.chapters(description),
                Markdown.anchors(description),
                samples.getOrDefault("client", ""),
                operations,
                schemas(contract),
                headers(contract),
                ProblemView.all(contract, "../reference#"),
                faults(contract));
    }

    private static List<SchemaView> schemas(Document contract) {
        return Document.each(
                        contract.components("schemas"),
                        (name, schema) -> new SchemaView(
                                name,
                                Markdown.line(schema.path("description").asText()),
                                FieldView.fields(contract, schema)))
                .stream()
                .filter(schema -> !schema.fields().isEmpty() && !schema.name().startsWith("New"))
                .toList();
    }

    private static List<NamedText> headers(Document contract) {
        Map<String, NamedText> headers = new TreeMap<>();
        for (JsonNode answer : contract.components("responses")) {
            answer.path("headers")
                    .properties()
                    .forEach(header -> headers.computeIfAbsent(
                            header.getKey(),
                            name -> new NamedText(
                                    name,
                                    Markdown.line(contract.resolve(header.getValue())
                                            .path("description")
                                            .asText()))));
        }
        return List.copyOf(headers.values());
    }

    private static List<NamedText> faults(Document contract) {
        List<NamedText> faults = new ArrayList<>();
        contract.root()
                .path("x-fault-codes")
                .forEach(fault -> faults.add(new NamedText(
                        fault.path("code").asText(),
                        Markdown.line(fault.path("description").asText()))));
        return faults;
    }
}
