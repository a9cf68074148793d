package dev.guestwifi.spec.forms;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contract that takes parts from another one, with these parts in it, so that it stands on its own. */
final class Bundled {
    private static final String REFERENCE = "$ref";
    private static final String CODE = "code";

    private final ObjectNode whole;
    private final ObjectNode shared;
    private final String file;
    private final Set<String> taken = new HashSet<>();

    private Bundled(ObjectNode whole, ObjectNode shared, String file) {
        this.whole = whole;
        this.shared = shared;
        this.file = file;
    }

    /**
     * Where an entry of {@code x-problem-codes} or {@code x-fault-codes} is only a code, the shared contract's entry
     * takes its place.
     *
     * @param file what references call the shared contract
     * @throws IllegalArgumentException if a part is missing, or if both contracts have different parts of one name
     */
    static ObjectNode of(ObjectNode document, ObjectNode shared, String file) {
        Bundled bundled = new Bundled(document.deepCopy(), shared, file);
        for (JsonNode place : document.findParents(REFERENCE)) {
            bundled.take(place.path(REFERENCE).asText());
        }
        for (JsonNode place : bundled.whole.findParents(REFERENCE)) {
            bundled.keepWithin((ObjectNode) place);
        }
        for (String codes : List.of("x-problem-codes", "x-fault-codes")) {
            bundled.complete(codes);
        }
        return bundled.whole;
    }

    private void take(String reference) {
        if (!reference.startsWith(file + "#") || !taken.add(reference)) {
            return;
        }
        JsonPointer pointer = JsonPointer.compile(reference.substring(file.length() + 1));
        JsonNode part = shared.at(pointer);
        if (part.isMissingNode()) {
            throw new IllegalArgumentException(reference + " refers to nothing");
        }
        ObjectNode home = whole.withObject(pointer.head());
        String name = pointer.last().getMatchingProperty();
        if (home.has(name) && !home.path(name).equals(part)) {
            throw new IllegalArgumentException(pointer + " is not the one of " + file);
        }
        home.set(name, part.deepCopy());
        // Also where both contracts have the same part: it must refer to the same parts, too.
        part.findValuesAsText(REFERENCE).forEach(inner -> take(file + inner));
    }

    private void keepWithin(ObjectNode place) {
        String reference = place.path(REFERENCE).asText();
        String pointer = reference.substring(reference.indexOf('#') + 1);
        boolean foreign = !reference.startsWith("#") && !taken.contains(reference);
        if (foreign || whole.at(pointer).isMissingNode()) {
            throw new IllegalArgumentException(reference + " refers to nothing");
        }
        place.put(REFERENCE, "#" + pointer);
    }

    private void complete(String codes) {
        ArrayNode entries = whole.withArray(codes);
        for (int i = 0; i < entries.size(); i++) {
            JsonNode entry = entries.get(i);
            String code = entry.path(CODE).asText();
            Optional<JsonNode> known = entry(codes, code);
            if (entry.size() == 1) {
                entries.set(i, known.orElseThrow(() -> missing(codes, code)));
            } else if (known.isPresent() && !known.get().equals(entry)) {
                throw new IllegalArgumentException(code + " in " + codes + " is not the one of " + file);
            }
        }
    }

    private IllegalArgumentException missing(String codes, String code) {
        return new IllegalArgumentException(file + " has no " + code + " in " + codes);
    }

    private Optional<JsonNode> entry(String codes, String code) {
        for (JsonNode entry : shared.path(codes)) {
            if (entry.path(CODE).asText().equals(code)) {
                return Optional.of(entry.deepCopy());
            }
        }
        return Optional.empty();
    }
}
