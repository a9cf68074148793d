package dev.guestwifi.conformance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import dev.guestwifi.conformance.text.TextShape;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas of responses, each compiled once. Safe for use by many threads. */
final class Schemas {
    static final Schemas WHOLE = new Schemas(Set.of());
    /** Without {@code meta} and {@code links}, for targets without that capability. */
    static final Schemas WITHOUT_LINKS = new Schemas(Set.of("meta", "links"));

    private final Set<String> absent;
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    private Schemas(Set<String> absent) {
        this.absent = absent;
    }

    /** @param shape what the message says, without data of the target */
    record SchemaFault(String message, String shape) {
        static SchemaFault of(Error error) {
            String property = error.getProperty() == null ? "" : "/" + error.getProperty();
            String place = TextShape.ofPointer(error.getInstanceLocation().toString());
            return new SchemaFault(error.toString(), place + property + " " + error.getKeyword());
        }
    }

    /**
     * The faults of a body; empty if there are none.
     *
     * @param schema a reference
     */
    List<SchemaFault> faults(JsonNode schema, JsonNode body) {
        return compiled
                .computeIfAbsent(schema.path("$ref").asText(), reference -> compile(schema))
                .validate(body)
                .stream()
                .map(SchemaFault::of)
                .toList();
    }

    private Schema compile(JsonNode reference) {
        ContractDocument contract = ContractDocument.load();
        ObjectNode schema = contract.resolve(reference).deepCopy();
        schema.withObjectProperty("properties").remove(absent);
        ArrayNode required = schema.withArrayProperty("required");
        required.removeIf(name -> absent.contains(name.asText()));
        return contract.compile(schema);
    }
}
