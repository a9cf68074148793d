package dev.guestwifi.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The contract as a document to check answers by. */
final class ContractDocument {
    private static final String RESOURCE = "/guest-wifi/openapi.json";

    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private ContractDocument(JsonNode root) {
        this.root = root;
    }

    /** The contract on the class path. */
    static ContractDocument load() {
        try (InputStream json =
                Objects.requireNonNull(ContractDocument.class.getResourceAsStream(RESOURCE), RESOURCE)) {
            return new ContractDocument(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    /** @param path below the base path, as it was sent */
    Optional<JsonNode> operation(String method, String path) {
        for (Map.Entry<String, JsonNode> template : root.path("paths").properties()) {
            if (path.matches(template.getKey().replaceAll("\\{[^}]*}", "[^/]+"))) {
                JsonNode operation = template.getValue().path(method.toLowerCase(Locale.ROOT));
                return operation.isMissingNode() ? Optional.empty() : Optional.of(operation);
            }
        }
        return Optional.empty();
    }

    /** The answer that an operation documents for a status. */
    Optional<JsonNode> response(JsonNode operation, int status) {
        JsonNode response = operation.path("responses").path(Integer.toString(status));
        return response.isMissingNode() ? Optional.empty() : Optional.of(resolve(response));
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** Status and title that the contract gives a problem's code. */
    Optional<JsonNode> problem(String code) {
        for (JsonNode problem : root.path("x-problem-codes")) {
            if (problem.path("code").asText().equals(code)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    /** What is wrong with a body, in words; empty when nothing is. */
    List<String> faults(JsonNode schema, JsonNode body) {
        return schemas.computeIfAbsent(schema.toString(), key -> compile(schema)).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", root.path("components"));
        return registry.getSchema(whole);
    }
}
