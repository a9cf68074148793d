package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A problem that a contract names.
 *
 * @param description HTML
 * @param operations those that may return it
 * @param examples bodies that carry it
 */
record ProblemView(
        String code,
        String status,
        String title,
        String description,
        List<Source> operations,
        List<ExampleView> examples) {

    /**
     * An operation, as far as these pages tell of it.
     *
     * @param link where more is told of it; empty if nowhere
     * @param path as the server has it
     */
    record Source(String link, String method, String path, String summary, List<ResponseView> responses) {
        boolean mayReturn(String code) {
            return responses.stream().anyMatch(response -> response.codes().contains(code));
        }
    }

    /** @param reference what links to an operation are made of by adding its id; empty for none */
    static List<ProblemView> all(Document contract, String reference) {
        List<Source> sources = sources(contract, reference);
        List<ProblemView> all = new ArrayList<>();
        for (JsonNode problem : contract.root().path("x-problem-codes")) {
            String code = problem.path("code").asText();
            List<Source> operations =
                    sources.stream().filter(source -> source.mayReturn(code)).toList();
            all.add(new ProblemView(
                    code,
                    problem.path("status").asText(),
                    problem.path("title").asText(),
                    Markdown.line(problem.path("description").asText()),
                    operations,
                    operations.stream()
                            .flatMap(operation -> operation.responses().stream())
                            .flatMap(response -> response.examples().stream())
                            .filter(example -> example.body().contains("\"code\": \"" + code + "\","))
                            .limit(1)
                            .toList()));
        }
        return all;
    }

    /** Whether an operation outside the admin API may return it, or no operation at all. */
    boolean isInApi() {
        return operations.isEmpty()
                || operations.stream().anyMatch(operation -> !operation.link().isEmpty());
    }

    /** The same problem, with the operations of another contract that may return it, too. */
    ProblemView and(ProblemView other) {
        List<Source> all = new ArrayList<>(operations);
        all.addAll(other.operations);
        return new ProblemView(code, status, title, description, all, examples);
    }

    private static List<Source> sources(Document contract, String reference) {
        String server = contract.root().at("/servers/0/url").asText();
        String base = server.substring(server.indexOf('/', server.indexOf("//") + 2));
        List<Source> sources = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : contract.root().path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                sources.add(new Source(
                        reference.isEmpty()
                                ? ""
                                : reference
                                        + operation
                                                .getValue()
                                                .path("operationId")
                                                .asText(),
                        operation.getKey().toUpperCase(Locale.ROOT),
                        base + path.getKey(),
                        operation.getValue().path("summary").asText(),
                        Document.each(
                                operation.getValue().path("responses"),
                                (status, response) -> ResponseView.of(contract, status, response))));
            }
        }
        return sources;
    }
}
