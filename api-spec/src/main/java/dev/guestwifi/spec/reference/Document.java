package dev.guestwifi.spec.reference;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The contract, with its references followed. */
record Document(JsonNode root) {
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The last part of a reference, or nothing. */
    static String nameOf(JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    JsonNode components(String kind) {
        return root.path("components").path(kind);
    }

    /** Something made of each member of an object, in the order of the contract. */
    static <T> List<T> each(JsonNode object, BiFunction<String, JsonNode, T> make) {
        List<T> all = new ArrayList<>();
        object.properties().forEach(member -> all.add(make.apply(member.getKey(), member.getValue())));
        return all;
    }

    static boolean contains(JsonNode array, String text) {
        for (JsonNode element : array) {
            if (element.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }
}
