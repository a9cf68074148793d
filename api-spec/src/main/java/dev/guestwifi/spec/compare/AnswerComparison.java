package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** Compares what an operation answers: statuses, headers, bodies. */
final class AnswerComparison {
    private static final Set<String> OF_AN_ANSWER = Set.of("headers", "content", "description");
    private static final Set<String> OF_A_VALUE = Set.of("schema", "required", "description", "example", "examples");

    private final Contract old;
    private final Contract current;
    private final Findings findings;
    private final SchemaComparison schemas;

    AnswerComparison(Contract old, Contract current, Findings findings) {
        this.old = old;
        this.current = current;
        this.findings = findings;
        this.schemas = new SchemaComparison(old, current, Side.ANSWER, findings);
    }

    void compare(JsonNode before, JsonNode after, Place place) {
        JsonNode were = before.path("responses");
        JsonNode are = after.path("responses");
        for (String status : SchemaComparison.names(were, are)) {
            Place answer = place.part("answer " + status);
            if (!are.has(status)) {
                findings.breaking(answer, "removed", "clients that wait for it never see it");
            } else if (were.has(status)) {
                answer(old.resolve(were.path(status)), current.resolve(are.path(status)), answer);
            } else if (status.startsWith("4") || status.startsWith("5")) {
                findings.compatible(answer, "added");
            } else {
                findings.breaking(answer, "added", "clients do not know this way to succeed");
            }
        }
    }

    private void answer(JsonNode before, JsonNode after, Place place) {
        for (String name : SchemaComparison.names(before.path("headers"), after.path("headers"))) {
            header(before.path("headers").path(name), after.path("headers").path(name), place.header(name));
        }
        for (String type : SchemaComparison.names(before.path("content"), after.path("content"))) {
            JsonNode was = before.path("content").path(type);
            JsonNode is = after.path("content").path(type);
            if (is.isMissingNode()) {
                findings.breaking(place, "media type " + type + " removed", "clients that read it get none");
            } else if (was.isMissingNode()) {
                findings.breaking(place, "media type " + type + " added", "clients cannot read it and have no choice");
            } else {
                schemas.compare(was.path("schema"), is.path("schema"), place);
                findings.unjudged(was, is, OF_A_VALUE, place);
            }
        }
        findings.unjudged(before, after, OF_AN_ANSWER, place);
    }

    private void header(JsonNode reference, JsonNode newReference, Place place) {
        JsonNode before = old.resolve(reference);
        JsonNode after = current.resolve(newReference);
        if (before.isMissingNode()) {
            findings.compatible(place, "added");
        } else if (after.isMissingNode()) {
            findings.breaking(place, "removed", "clients that read it find nothing");
        } else {
            schemas.compare(before.path("schema"), after.path("schema"), place);
            findings.unjudged(before, after, OF_A_VALUE, place);
            if (before.path("required").asBoolean() && !after.path("required").asBoolean()) {
                findings.breaking(place, "no longer always there", "clients that count on it may miss it");
            } else if (!before.path("required").asBoolean()
                    && after.path("required").asBoolean()) {
                findings.compatible(place, "now always there");
            }
        }
    }
}
