package dev.guestwifi.server.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.contract.Operation.Parameter;
import dev.guestwifi.server.contract.Operation.Scheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The contract as the server reads it when it starts. */
public final class Contract {
    private static final String PUBLIC = "/guest-wifi/openapi.json";
    private static final String ADMIN = "/guest-wifi/admin.json";

    private final JsonNode root;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Paths paths = new Paths();

    private Contract(JsonNode root) {
        this.root = root;
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    Operation operation = operation(method.getValue());
                    operations.put(method.getValue().path("operationId").asText(), operation);
                    paths.add(path.getKey(), method.getKey().toUpperCase(Locale.ROOT), operation);
                }));
    }

    /** The contract of the API on the class path, read once. */
    public static Contract load() {
        return OnClassPath.CONTRACT;
    }

    /** The contract of the admin API on the class path. */
    public static Contract admin() {
        return read(ADMIN);
    }

    private static Contract read(String resource) {
        try (InputStream json = Objects.requireNonNull(Contract.class.getResourceAsStream(resource), resource)) {
            return new Contract(new ObjectMapper().readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** @throws IllegalArgumentException if the contract has no operation with this id */
    public Operation operation(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("The contract has no operation " + id);
        }
        return operation;
    }

    /** The ids of all operations. */
    public SortedSet<String> operationIds() {
        return new TreeSet<>(operations.keySet());
    }

    /**
     * The operations at a path, by method.
     *
     * @param path below that of the API, percent-encoded
     * @return empty if the contract has nothing there
     */
    public Map<String, Operation> operationsAt(String path) {
        return paths.operationsAt(path);
    }

    /** The fields of a schema, in the order of the contract. */
    public List<Field> fields(String schema) {
        return fields(schema(schema));
    }

    /** The rule of a schema that is no object. */
    public Rule rule(String schema) {
        return Rule.of(schema(schema));
    }

    private JsonNode schema(String name) {
        JsonNode schema = root.path("components").path("schemas").path(name);
        if (schema.isMissingNode()) {
            throw new IllegalArgumentException("The contract has no schema " + name);
        }
        return schema;
    }

    /** The name of the header field that carries the key. */
    public String keyHeader() {
        return security(root).get(0).name();
    }

    /** The names of the header fields that operations read as parameters, and of the one that carries the key. */
    public Set<String> requestFields() {
        Set<String> names = new TreeSet<>(Set.of(keyHeader()));
        for (Operation operation : operations.values()) {
            operation.parameters().stream()
                    .filter(Parameter::isHeader)
                    .map(Parameter::name)
                    .forEach(names::add);
        }
        return names;
    }

    /** The names of the header fields that responses have. */
    public Set<String> responseFields() {
        Set<String> names = new TreeSet<>();
        for (JsonNode part : List.of(root.path("paths"), root.path("components").path("responses"))) {
            part.findValues("headers").forEach(headers -> headers.fieldNames().forEachRemaining(names::add));
        }
        return names;
    }

    /** What a caller must show, unless an operation says otherwise. */
    public List<Scheme> security() {
        return security(root);
    }

    /** What the document, or an operation of its own, asks a caller to show. */
    private List<Scheme> security(JsonNode stated) {
        List<Scheme> schemes = new ArrayList<>();
        stated.path("security").path(0).fieldNames().forEachRemaining(name -> {
            JsonNode scheme = root.path("components").path("securitySchemes").path(name);
            schemes.add(
                    new Scheme(scheme.path("in").asText(), scheme.path("name").asText()));
        });
        return schemes;
    }

    private static final class OnClassPath {
        static final Contract CONTRACT = read(PUBLIC);
    }

    private Operation operation(JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode declared : operation.path("parameters")) {
            JsonNode parameter = resolve(declared);
            JsonNode schema = resolve(parameter.path("schema"));
            // Deprecated parameters are documented for old callers only and never looked at.
            if (!parameter.path("deprecated").asBoolean()
                    && !parameter.path("in").asText().equals("path")) {
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText().equals("header"),
                        parameter.path("required").asBoolean(),
                        Parameter.defaultOf(schema),
                        parameter.path("x-not-before").asText(null),
                        Rule.of(schema)));
            }
        }
        JsonNode content = resolve(operation.path("requestBody")).path("content");
        String consumes = content.isEmpty() ? null : content.fieldNames().next();
        if (consumes != null) {
            fields(resolve(content.path(consumes).path("schema"))).stream()
                    .map(Parameter::of)
                    .forEach(parameters::add);
        }
        return new Operation(
                operation.path("operationId").asText(),
                parameters,
                consumes,
                successStatus(operation.path("responses")),
                security(operation.has("security") ? operation : root));
    }

    private List<Field> fields(JsonNode schema) {
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        return schema.path("properties").properties().stream()
                .map(field -> new Field(field.getKey(), required.contains(field.getKey()), resolve(field.getValue())))
                .toList();
    }

    private static int successStatus(JsonNode responses) {
        List<String> statuses = new ArrayList<>();
        responses.fieldNames().forEachRemaining(statuses::add);
        return statuses.stream()
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }
}
