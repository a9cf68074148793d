package dev.guestwifi.spec.reference;

import dev.guestwifi.spec.reference.Markdown.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that stands on the page.
 *
 * @param rules HTML of the chapters of the contract's description
 * @param chapters what links to them
 * @param client the Java sample that the others need
 * @param schemas of responses
 * @param headers of responses, by name
 */
record Page(
        String title,
        String version,
        String rules,
        List<Anchor> chapters,
        String client,
        List<OperationView> operations,
        List<SchemaView> schemas,
        List<HeaderView> headers,
        List<ProblemView> problems,
        List<NamedText> faults) {
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
                SchemaView.all(contract),
                HeaderView.all(operations),
                ProblemView.all(contract, "../reference#"),
                faults(contract));
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

    /** What the first request of a newcomer gets: the first example of the first operation. */
    ExampleView firstResponse() {
        return operations.get(0).successes().get(0).examples().get(0);
    }
}
