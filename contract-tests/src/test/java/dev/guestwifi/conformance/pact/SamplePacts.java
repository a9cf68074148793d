package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Pacts in every form that tools write, and changes that put one fault into one of them. */
final class SamplePacts {
    static final Path DIRECTORY = Path.of("src/test/resources/pacts");
    private static final Path FAULTS = Path.of("src/test/resources/pact-faults.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private SamplePacts() {}

    /**
     * A pact with one fault.
     *
     * @param name of the fault
     * @param place where it is found
     * @param rule that finds it
     */
    record Faulty(String name, String place, String rule, JsonNode pact) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().toList();
        }
    }

    /** One of them, by its file without the extension. */
    static ObjectNode pact(String name) throws IOException {
        return (ObjectNode) JSON.readTree(DIRECTORY.resolve(name + ".json").toFile());
    }

    static List<Faulty> faulty() throws IOException {
        return Stream.of(JSON.readValue(FAULTS.toFile(), JsonNode[].class))
                .map(SamplePacts::faulty)
                .toList();
    }

    private static Faulty faulty(JsonNode fault) {
        String[] origin = fault.path("of").asText().split("#", 2);
        try {
            ObjectNode pact = pact(origin[0]);
            ObjectNode interaction = (ObjectNode) pact.path("interactions").path(Integer.parseInt(origin[1]));
            for (Map.Entry<String, JsonNode> change : fault.path("set").properties()) {
                set(interaction, change.getKey(), change.getValue());
            }
            fault.path("remove").forEach(pointer -> remove(interaction, pointer.asText()));
            pact.putArray("interactions").add(interaction);
            return new Faulty(
                    fault.path("fault").asText(),
                    fault.path("place").asText(),
                    fault.path("rule").asText(),
                    pact);
        } catch (IOException e) {
            throw new AssertionError(fault.toString(), e);
        }
    }

    /** Adds, or replaces, the value at a JSON pointer; objects on the way are made. */
    static void set(ObjectNode root, String pointer, JsonNode value) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1).replace("~1", "/").replace("~0", "~");
        JsonNode parent = root.at(pointer.substring(0, last));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), value);
        } else if (parent instanceof ObjectNode object) {
            object.set(name, value);
        } else {
            root.withObject(pointer.substring(0, last)).set(name, value);
        }
    }

    private static void remove(ObjectNode root, String pointer) {
        int last = pointer.lastIndexOf('/');
        String name = pointer.substring(last + 1);
        JsonNode parent = root.at(pointer.substring(0, last));
        JsonNode removed = parent instanceof ArrayNode array
                ? array.remove(Integer.parseInt(name))
                : ((ObjectNode) parent).remove(name);
        if (removed == null) {
            throw new AssertionError("nothing at " + pointer);
        }
    }
}
