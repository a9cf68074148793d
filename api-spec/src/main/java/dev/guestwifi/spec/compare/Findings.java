package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects changes. One that a shared component brings to many places is one line that names them. */
final class Findings {
    private static final int OPERATIONS_NAMED = 5;
    private static final int PARTS_NAMED = 3;

    private final int operations;
    private final Map<Kind, Set<Place>> found = new LinkedHashMap<>();

    private record Kind(Effect effect, String within, String what) {}

    /** @param operations how many the contract has */
    Findings(int operations) {
        this.operations = operations;
    }

    /** @param whom what happens to whom */
    void breaking(Place place, String what, String whom) {
        add(Effect.BREAKING, place, what + ": " + whom);
    }

    /** For what no rule judges: better a question too many. */
    void unjudged(Place place, String what) {
        breaking(place, what, "no rule says that this is harmless");
    }

    /** The same for each member of an object that is not among those known. */
    void unjudged(JsonNode before, JsonNode after, Set<String> known, Place place) {
        for (String name : SchemaComparison.names(before, after)) {
            if (!known.contains(name) && !before.path(name).equals(after.path(name))) {
                unjudged(place, Words.change(name, before.path(name), after.path(name)));
            }
        }
    }

    void compatible(Place place, String what) {
        add(Effect.COMPATIBLE, place, what);
    }

    private void add(Effect effect, Place place, String what) {
        found.computeIfAbsent(new Kind(effect, place.within(), what), kind -> new LinkedHashSet<>())
                .add(place);
    }

    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        found.forEach((kind, places) -> changes.add(new Change(kind.effect(), line(kind, places))));
        return changes;
    }

    private String line(Kind kind, Set<Place> places) {
        Set<String> named = places.stream().map(Place::operation).collect(Collectors.toCollection(LinkedHashSet::new));
        if (named.size() > 1 && named.remove("")) {
            named.add("the contract as a whole");
        }
        String where =
                named.size() > 1 && named.size() == operations ? "every operation" : list(named, OPERATIONS_NAMED);
        String parts = list(
                places.stream().map(Place::part).collect(Collectors.toCollection(LinkedHashSet::new)), PARTS_NAMED);
        String inside =
                Stream.of(parts, kind.within()).filter(text -> !text.isEmpty()).collect(Collectors.joining(" "));
        return Stream.of(where, inside, kind.what())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(": "));
    }

    private static String list(Collection<String> names, int most) {
        if (names.size() <= most) {
            return String.join(", ", names);
        }
        int named = most - 1;
        return names.stream().limit(named).collect(Collectors.joining(", ")) + " and " + (names.size() - named)
                + " more";
    }
}
