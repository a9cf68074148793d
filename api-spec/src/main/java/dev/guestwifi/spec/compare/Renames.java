package dev.guestwifi.spec.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/** Finds what only has another name: it is gone, and one that is alike was added. */
final class Renames {
    private Renames() {}

    /**
     * New names by old ones.
     *
     * @param before the names in their order, as in {@code after}: of several alike, the one at the same position
     *     counts
     * @param alike tells whether what has the old name is like what has the new name
     */
    static Map<String, String> find(
            Collection<String> before, Collection<String> after, BiPredicate<String, String> alike) {
        List<String> olds = new ArrayList<>(before);
        List<String> news = new ArrayList<>(after);
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        Map<String, String> renames = new LinkedHashMap<>();
        for (int at = 0; at < olds.size(); at++) {
            String old = olds.get(at);
            if (news.contains(old)) {
                continue;
            }
            String there = at < news.size() ? news.get(at) : "";
            added.stream()
                    .filter(name -> alike.test(old, name))
                    .max((one, other) -> Boolean.compare(one.equals(there), other.equals(there)))
                    .ifPresent(name -> {
                        renames.put(old, name);
                        added.remove(name);
                    });
        }
        return renames;
    }

    /** New media types by old ones, those without any change but their name. */
    static Map<String, String> mediaTypes(JsonNode before, JsonNode after) {
        return find(
                List.copyOf(Words.names(before, before)),
                List.copyOf(Words.names(after, after)),
                (one, other) -> before.path(one).equals(after.path(other)));
    }
}
