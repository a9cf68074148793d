package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.spec.yaml.YamlReader;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** One version of the contract, in its canonical form. */
final class Contract {
    /** The members of a path that are operations. */
    static final List<String> METHODS = List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode written;
    private final JsonNode root;

    Contract(JsonNode written) {
        this.written = written;
        this.root = Canonical.of(written);
    }

    /** @param file YAML or JSON */
    static Contract read(Path file) throws IOException {
        return new Contract(YamlReader.read(file));
    }

    Version version() {
        return Version.parse(written.path("info").path("version").asText());
    }

    /** As the author wrote it, with texts. */
    JsonNode written() {
        return written;
    }

    JsonNode root() {
        return root;
    }

    /** The operations by method and path, the names of path parameters left out. */
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            JsonNode shared = resolve(path.getValue());
            for (String method : METHODS) {
                if (shared.has(method)) {
                    String name = method.toUpperCase(Locale.ROOT) + " " + path.getKey();
                    operations.put(
                            name.replaceAll("\\{[^}]*}", "{}"), new Operation(this, name, shared, shared.path(method)));
                }
            }
        }
        return operations;
    }

    /**
     * What a {@code $ref} leads to; any other node is itself.
     *
     * @throws IllegalArgumentException if it leads to nothing in this document
     */
    JsonNode resolve(JsonNode node) {
        JsonNode at = node;
        Set<String> followed = new HashSet<>();
        while (at.has("$ref")) {
            String reference = at.path("$ref").asText();
            at = reference.startsWith("#/") ? root.at(decoded(reference.substring(1))) : MissingNode.getInstance();
            if (at.isMissingNode() || !followed.add(reference)) {
                throw new IllegalArgumentException("$ref " + reference + " leads to nothing");
            }
        }
        return at;
    }

    private static String decoded(String pointer) {
        return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether both were written alike, apart from the version's number. */
    boolean saysTheSameAs(Contract other) {
        return unnumbered().equals(other.unnumbered());
    }

    private JsonNode unnumbered() {
        ObjectNode copy = written.deepCopy();
        copy.withObject("/info").remove("version");
        return copy;
    }

    /** @param path what all operations of the path share */
    record Operation(Contract contract, String name, JsonNode path, JsonNode node) {

        /** In their order, by place and name. */
        Map<String, JsonNode> parameters() {
            Map<String, JsonNode> parameters = new LinkedHashMap<>();
            for (JsonNode holder : List.of(path, node)) {
                for (JsonNode reference : holder.path("parameters")) {
                    JsonNode parameter = contract.resolve(reference);
                    String place = parameter.path("in").asText();
                    String name = parameter.path("name").asText();
                    parameters.put(place + " parameter " + name, parameter);
                }
            }
            return parameters;
        }

        JsonNode body() {
            return contract.resolve(node.path("requestBody"));
        }

        /** The requirements that apply, each a text, in an order of their own: any one of them is enough. */
        List<String> security() {
            JsonNode own = node.has("security") ? node.path("security") : contract.root.path("security");
            List<String> requirements = new ArrayList<>();
            own.forEach(requirement -> requirements.add(requirement.isEmpty() ? "none" : sorted(requirement)));
            if (requirements.isEmpty()) {
                requirements.add("none");
            }
            return requirements.stream().distinct().sorted().toList();
        }

        private static String sorted(JsonNode requirement) {
            Map<String, JsonNode> schemes = new TreeMap<>();
            requirement.properties().forEach(scheme -> schemes.put(scheme.getKey(), scheme.getValue()));
            return JsonNodeFactory.instance.objectNode().setAll(schemes).toString();
        }

        /** The servers of its own; missing if they are those of the contract. */
        JsonNode servers() {
            JsonNode own = node.has("servers") ? node.path("servers") : path.path("servers");
            return own.isEmpty() || own.equals(contract.root.path("servers")) ? MissingNode.getInstance() : own;
        }
    }
}
