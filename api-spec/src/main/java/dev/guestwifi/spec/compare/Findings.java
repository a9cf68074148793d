package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects changes. A change that a shared component brings to many places is one line that names all of them. */
final class Findings {
    static final String ADDED = "added";

    private final int operations;
    private final Map<Kind, Set<Place>> found = new LinkedHashMap<>();

    /** @param part empty for what is inside a response: there one line names all responses */
    private record Kind(Effect effect, Place.Kind place, String part, String within, String what, String consequence) {}

    /** @param operations how many the contract has */
    Findings(int operations) {
        this.operations = operations;
    }

    /** @param consequence for whom, and which */
    void breaking(Place place, String what, String consequence) {
        add(place, kind(Effect.BREAKING, place, what, consequence));
    }

    /** For what no rule judges, to be on the safe side. */
    void unjudged(Place place, String what) {
        breaking(place, what, "no rule says that this is harmless");
    }

    /** The same for each member of an object that is not among those known. */
    void unjudged(JsonNode before, JsonNode after, Set<String> known, Place place) {
        for (String name : Words.names(before, after)) {
            if (!known.contains(name) && !before.path(name).equals(after.path(name))) {
                unjudged(place, Words.change(name, before.path(name), after.path(name)));
            }
        }
    }

    void compatible(Place place, String what) {
        add(place, kind(Effect.COMPATIBLE, place, what, ""));
    }

    /** An argument that was added, and not as the last one. Replaces the finding that it was added. */
    void misplaced(Place place) {
        found.getOrDefault(kind(Effect.COMPATIBLE, place, ADDED, ""), Set.of()).remove(place);
        breaking(place, "added before other arguments", Positions.CONSEQUENCE);
    }

    private void add(Place place, Kind kind) {
        found.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(place);
    }

    private static Kind kind(Effect effect, Place place, String what, String consequence) {
        boolean inResponse =
                place.kind() == Place.Kind.RESPONSE && !place.within().isEmpty();
        String part = inResponse ? "" : place.part();
        return new Kind(effect, place.kind(), part, place.within(), what, consequence);
    }

    /** What changed, without consequences. */
    List<String> summaries() {
        return found.entrySet().stream()
                .map(change -> joined(
                        subject(change.getKey(), change.getValue()),
                        change.getKey().what()))
                .toList();
    }

    /** Parameters first, then by {@link Place.Kind}. */
    List<Change> changes() {
        List<Map.Entry<Kind, Set<Place>>> all = new ArrayList<>(found.entrySet());
        all.removeIf(change -> change.getValue().isEmpty());
        all.sort(Comparator.comparing(change -> change.getKey().place()));
        return all.stream()
                .map(change -> new Change(
                        change.getKey().effect(),
                        line(change.getKey(), change.getValue()),
                        change.getValue(),
                        change.getKey().what()))
                .toList();
    }

    private String line(Kind kind, Set<Place> places) {
        String subject = subject(kind, places);
        Set<String> named = places.stream().map(Place::operation).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean every = named.size() > 1 && named.size() == operations && !named.contains("");
        String where = every ? "every operation" : String.join(", ", named);
        String inside = subject.isEmpty() || where.isEmpty() ? subject + where : subject + " (" + where + ")";
        return joined(inside, kind.what(), kind.consequence());
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining(": "));
    }

    private static String subject(Kind kind, Set<Place> places) {
        Set<String> parts = places.stream().map(Place::part).collect(Collectors.toCollection(TreeSet::new));
        String part = parts.size() == 1
                ? parts.iterator().next()
                : parts.stream()
                        .map(response -> response.substring(Place.RESPONSE.length()))
                        .collect(Collectors.joining(", ", "responses ", ""));
        if (kind.within().isEmpty() || part.isEmpty()) {
            return part + kind.within();
        }
        return kind.place() == Place.Kind.REQUEST ? part + " " + kind.within() : kind.within() + " of " + part;
    }
}
