package dev.guestwifi.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The members of a JSON body, by paths such as {@code data[].id}. */
final class BodyMembers {
    private static final String ITEM = "[]";

    private BodyMembers() {}

    /** The paths of all values that are neither objects nor lists. */
    static Set<String> of(JsonNode body) {
        Set<String> paths = new TreeSet<>();
        collect(body, "", paths);
        return paths;
    }

    private static void collect(JsonNode value, String path, Set<String> paths) {
        if (value.isArray()) {
            value.forEach(item -> collect(item, path + ITEM, paths));
        } else if (value.isObject()) {
            value.properties()
                    .forEach(one ->
                            collect(one.getValue(), path.isEmpty() ? one.getKey() : path + "." + one.getKey(), paths));
        } else {
            paths.add(path);
        }
    }

    /** The body without a member, and, if it is true or false, with the other value. */
    static List<JsonNode> changed(JsonNode body, String path) {
        List<JsonNode> changed = new ArrayList<>();
        for (boolean flip : new boolean[] {false, true}) {
            JsonNode copy = body.deepCopy();
            change(copy, path, flip);
            if (!copy.equals(body)) {
                changed.add(copy);
            }
        }
        return changed;
    }

    private static void change(JsonNode parent, String path, boolean flip) {
        String[] steps = path.split("\\.", 2);
        String name = steps[0].replace(ITEM, "");
        if (steps.length > 1) {
            JsonNode child = parent.path(name);
            (steps[0].endsWith(ITEM) ? child : List.of(child)).forEach(one -> change(one, steps[1], flip));
        } else if (!flip) {
            ((ObjectNode) parent).remove(name);
        } else if (parent.path(name).isBoolean()) {
            ((ObjectNode) parent).put(name, !parent.path(name).booleanValue());
        }
    }
}
