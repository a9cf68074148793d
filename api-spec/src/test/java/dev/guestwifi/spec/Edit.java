package dev.guestwifi.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.spec.yaml.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A copy of a contract to be changed at places that JSON Pointers name; values are written in YAML. */
public final class Edit {
    /** Reading one takes far longer than copying it, and there are hundreds of edits. */
    private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

    private final ObjectNode document;

    private Edit(ObjectNode document) {
        this.document = document;
    }

    /** @param file in this module, such as {@code openapi.yaml} */
    public static Edit of(String file) {
        return new Edit(READ.computeIfAbsent(file, Edit::read).deepCopy());
    }

    private static ObjectNode read(String file) {
        try {
            return (ObjectNode) YamlReader.read(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets a member that may exist already, or appends to an array with {@code -} as the last step. */
    public Edit set(String pointer, String yaml) {
        JsonNode parent = parent(pointer);
        String key = key(pointer);
        JsonNode value = parse(yaml);
        if (parent instanceof ArrayNode array) {
            if (key.equals("-")) {
                array.add(value);
            } else {
                array.set(Integer.parseInt(key), value);
            }
        } else {
            ((ObjectNode) parent).set(key, value);
        }
        return this;
    }

    public Edit remove(String pointer) {
        existing(pointer);
        if (parent(pointer) instanceof ArrayNode array) {
            array.remove(Integer.parseInt(key(pointer)));
        } else {
            ((ObjectNode) parent(pointer)).remove(key(pointer));
        }
        return this;
    }

    /** Inserts an element into an array, at the index that is the last step. */
    public Edit insert(String pointer, String yaml) {
        ((ArrayNode) parent(pointer)).insert(Integer.parseInt(key(pointer)), parse(yaml));
        return this;
    }

    /** Moves a member before another one of the same object. */
    public Edit move(String pointer, String before) {
        ObjectNode parent = (ObjectNode) parent(pointer);
        ObjectNode members = parent.deepCopy();
        JsonNode moved = members.remove(key(pointer));
        parent.removeAll();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            if (member.getKey().equals(before)) {
                parent.set(key(pointer), moved);
            }
            parent.set(member.getKey(), member.getValue());
        }
        return this;
    }

    /** Gives a member another name, in its place. */
    public Edit rename(String pointer, String name) {
        existing(pointer);
        ObjectNode parent = (ObjectNode) parent(pointer);
        ObjectNode before = parent.deepCopy();
        parent.removeAll();
        for (Map.Entry<String, JsonNode> member : before.properties()) {
            parent.set(member.getKey().equals(key(pointer)) ? name : member.getKey(), member.getValue());
        }
        return this;
    }

    public ObjectNode document() {
        return document;
    }

    private JsonNode parent(String pointer) {
        return existing(JsonPointer.compile(pointer).head().toString());
    }

    private JsonNode existing(String pointer) {
        JsonNode node = document.at(pointer);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("there is nothing at " + pointer);
        }
        return node;
    }

    private static String key(String pointer) {
        return JsonPointer.compile(pointer).last().getMatchingProperty();
    }

    private static JsonNode parse(String yaml) {
        try {
            return YamlReader.read(yaml);
        } catch (IOException e) {
            throw new IllegalArgumentException(yaml, e);
        }
    }
}
