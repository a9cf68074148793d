package dev.guestwifi.spec.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The contract with every reference replaced by what it refers to, for tools that cannot follow any. */
final class Dereferenced {
    private static final String REFERENCE = "$ref";

    private final ObjectNode contract;
    private final Deque<String> open = new ArrayDeque<>();

    private Dereferenced(ObjectNode contract) {
        this.contract = contract;
    }

    /** @throws IllegalArgumentException if something refers to itself, or to nothing */
    static ObjectNode of(ObjectNode contract) {
        ObjectNode whole = contract.deepCopy();
        // Nothing refers to them any more, except that security schemes are named.
        ObjectNode components = (ObjectNode) whole.path("components");
        components.retain("securitySchemes");
        return (ObjectNode) new Dereferenced(contract).resolved(whole);
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has(REFERENCE)) {
            return target(node.path(REFERENCE).asText());
        }
        if (node.isObject()) {
            ObjectNode object = contract.objectNode();
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                object.set(member.getKey(), resolved(member.getValue()));
            }
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = contract.arrayNode();
            node.forEach(element -> array.add(resolved(element)));
            return array;
        }
        return node;
    }

    private JsonNode target(String reference) {
        JsonNode target = contract.at(reference.substring(1));
        if (target.isMissingNode() || open.contains(reference)) {
            throw new IllegalArgumentException(
                    reference + " refers to " + (open.contains(reference) ? "itself" : "nothing"));
        }
        open.push(reference);
        JsonNode resolved = resolved(target);
        open.pop();
        return resolved;
    }
}
