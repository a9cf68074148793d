package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One version of the contract. */
final class Contract {
    /** The members of a path that are operations. */
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode root;

    Contract(JsonNode root) {
        this.root = root;
    }

    /** @param file YAML or JSON */
    static Contract read(Path file) throws IOException {
        return new Contract(new ObjectMapper(new YAMLFactory()).readTree(file.toFile()));
    }

    Version version() {
        return Version.parse(root.path("info").path("version").asText());
    }

    /** The operations by method and path, the names of path parameters left out. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operations.put(
                            name.replaceAll("\\{[^}]*}", "{}"),
                            new Operation(name, path.getValue(), path.getValue().path(method)));
                }
            }
        }
        return operations;
    }

    /** @param path what all operations of the path share */
    record Operation(String name, JsonNode path, JsonNode node) {}

    JsonNode root() {
        return root;
    }

    /** What a {@code $ref} leads to; any other node is itself. */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        while (at.has("$ref")) {
            at = root.at(at.path("$ref").asText().substring(1));
        }
        return at;
    }

    /** Whether both say the same, apart from the version's number. */
    boolean saysTheSameAs(Contract other) {
        return unnumbered().equals(other.unnumbered());
    }

    private JsonNode unnumbered() {
        ObjectNode copy = root.deepCopy();
        copy.withObject("/info").remove("version");
        return copy;
    }
}
