package dev.guestwifi.conformance.consumer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.consumer.ScenarioResult.Outcome;
import dev.guestwifi.conformance.text.Printable;

/** The report for programs. The README of the module documents its members. */
final class ConsumerJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ConsumerJson() {}

    static String of(ConsumerReport report) {
        ObjectNode root = JSON.createObjectNode().put("format", 1).put("headline", report.headline());
        root.put("failed", report.count(Outcome.FAILED)).put("skipped", report.count(Outcome.SKIPPED));
        ArrayNode scenarios = root.putArray("scenarios");
        report.results().forEach(result -> add(result, scenarios.addObject()));
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void add(ScenarioResult result, ObjectNode to) {
        to.put("name", result.name()).put("sentence", result.sentence());
        to.put("outcome", result.outcome().toString());
        to.put("exit_code", result.exitCode() == ConsumerCommand.STOPPED ? null : (Integer) result.exitCode());
        to.put("requests", result.requests());
        ArrayNode faults = to.putArray("faults");
        result.faults()
                .forEach(fault -> faults.addObject()
                        .put("rule", fault.rule().toString())
                        .put("contract", fault.rule().section())
                        .put("message", Printable.json(fault.message())));
        ArrayNode notes = to.putArray("notes");
        result.notes().forEach(note -> notes.add(Printable.json(note)));
    }
}
