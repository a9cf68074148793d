package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.conformance.text.Printable;

/** The report for programs. The README of the module documents its members. */
final class PactJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PactJson() {}

    static String of(PactReport report) {
        ObjectNode root = JSON.createObjectNode();
        root.put("faults", report.count(Severity.FAULT)).put("warnings", report.count(Severity.WARNING));
        ArrayNode pacts = root.putArray("pacts");
        for (PactResult pact : report.pacts()) {
            ObjectNode one = pacts.addObject();
            one.put("file", text(pact.file())).put("consumer", text(pact.consumer()));
            one.put("unreadable", pact.isRead() ? null : text(pact.unreadable()));
            ArrayNode interactions = one.putArray("interactions");
            pact.interactions().forEach(interaction -> add(interaction, interactions.addObject()));
            ArrayNode skipped = one.putArray("skipped");
            pact.skipped().forEach(name -> skipped.add(text(name)));
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    private static void add(PactResult.InteractionResult interaction, ObjectNode to) {
        to.put("description", text(interaction.description()));
        ArrayNode findings = to.putArray("findings");
        for (Finding finding : interaction.findings()) {
            findings.addObject()
                    .put("severity", finding.severity().toString())
                    .put("rule", finding.rule().toString())
                    .put("place", text(finding.place()))
                    .put("contract", finding.section())
                    .put("message", text(finding.message()))
                    .put("expected", text(finding.values().expected()))
                    .put("actual", text(finding.values().actual()));
        }
    }

    private static String text(String untrusted) {
        return Printable.json(untrusted);
    }
}
