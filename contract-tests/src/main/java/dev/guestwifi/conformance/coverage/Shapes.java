package dev.guestwifi.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Derives the shapes of responses from their schemas. */
final class Shapes {
    private final ContractDocument contract = ContractDocument.load();
    private final Map<String, Shape> shapes = new HashMap<>();
    private final Coverage.Goals goals;

    Shapes(Coverage.Goals goals) {
        this.goals = goals;
    }

    /** The shape of a referenced schema, or of the items of an array; empty for scalars. */
    Optional<Shape> of(JsonNode schema) {
        JsonNode reference = schema.has("items") ? schema.path("items") : schema;
        String name = reference.path("$ref").asText().replaceAll(".*/", "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Shape known = shapes.get(name);
        if (known == null) {
            known = new Shape();
            shapes.put(name, known);
            read(name, contract.resolve(reference), known);
        }
        return Optional.of(known);
    }

    private void read(String name, JsonNode schema, Shape shape) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String member = property.getKey();
            JsonNode type = contract.resolve(property.getValue());
            boolean isNullable = type.path("nullable").asBoolean();
            boolean isAlwaysNull = isNullable && type.path("type").asText().equals("object");
            LongAdder value = isAlwaysNull ? new LongAdder() : goal(name, member, "value");
            @Nullable LongAdder isNull = isNullable ? goal(name, member, "null") : null;
            @Nullable LongAdder isAbsent = required.contains(member) ? null : goal(name, member, "left out");
            shape.has(new Shape.Member(
                    member, value, isNull, isAbsent, of(property.getValue()).orElse(null)));
        }
    }

    private LongAdder goal(String schema, String member, String how) {
        return goals.goal(Goal.Kind.PROPERTY, schema, member + " " + how);
    }
}
