package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A problem that the contract names.
 *
 * @param description HTML
 * @param operations those that may answer it
 * @param examples bodies that carry it
 */
record ProblemView(
        String code,
        String status,
        String title,
        String description,
        List<OperationView> operations,
        List<ExampleView> examples) {
    static List<ProblemView> all(Document contract, List<OperationView> operations) {
        List<ProblemView> all = new ArrayList<>();
        for (JsonNode problem : contract.root().path("x-problem-codes")) {
            String code = problem.path("code").asText();
            List<AnswerView> answers = operations.stream()
                    .flatMap(operation -> operation.answers().stream())
                    .filter(answer -> answer.codes().contains(code))
                    .toList();
            all.add(new ProblemView(
                    code,
                    problem.path("status").asText(),
                    problem.path("title").asText(),
                    Markdown.line(problem.path("description").asText()),
                    operations.stream()
                            .filter(operation -> operation.answers().stream()
                                    .anyMatch(answer -> answer.codes().contains(code)))
                            .toList(),
                    answers.stream()
                            .flatMap(answer -> answer.examples().stream())
                            .filter(example -> example.body().contains("\"code\": \"" + code + "\","))
                            .distinct()
                            .limit(1)
                            .toList()));
        }
        return all;
    }
}
