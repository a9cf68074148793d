package dev.guestwifi.conformance.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The matching rules of a request or response, of any version of the format. */
final class MatchingRules {
    /** What rules are about. */
    enum Part {
        PATH,
        QUERY,
        HEADER,
        BODY,
        STATUS
    }

    /** @param written the path as the file has it */
    record Entry(Part part, String written, BodyPath path, RuleSet rules) {}

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    private MatchingRules() {}

    /** @param rules an object of V2 (paths) or of V3 and V4 (sections); anything else has no rules */
    static MatchingRules of(JsonNode rules) {
        MatchingRules read = new MatchingRules();
        for (Map.Entry<String, JsonNode> rule : rules.properties()) {
            if (rule.getKey().startsWith("$")) {
                read.addFlat(rule.getKey(), rule.getValue());
            } else {
                read.addSection(rule.getKey(), rule.getValue());
            }
        }
        return read;
    }

    /** V2: one path for everything, like {@code $.body.data[0].id} or {@code $.headers.Accept}. */
    private void addFlat(String key, JsonNode matcher) {
        Optional<BodyPath> path = BodyPath.of(key);
        Optional<Part> part = path.filter(found -> !found.steps().isEmpty())
                .flatMap(found -> part(found.steps().get(0).name()));
        if (part.isEmpty()) {
            unreadable.add(key);
            return;
        }
        List<BodyPath.Step> steps = path.get().steps();
        add(part.get(), key, new BodyPath(steps.subList(1, steps.size())), set(matcher));
    }

    private void addSection(String name, JsonNode section) {
        Optional<Part> part = part(name);
        if (part.isEmpty()) {
            unreadable.add(name);
        } else if (section.path("matchers").isArray()) {
            add(part.get(), name, BodyPath.root(), set(section));
        } else {
            section.properties().forEach(rule -> {
                Optional<BodyPath> path = path(part.get(), rule.getKey());
                if (path.isPresent()) {
                    add(part.get(), rule.getKey(), path.get(), set(rule.getValue()));
                } else {
                    unreadable.add(rule.getKey());
                }
            });
        }
    }

    /** Names of headers may contain anything but an index at the end. */
    private static Optional<BodyPath> path(Part part, String key) {
        boolean isPath = part == Part.BODY || key.startsWith("$");
        if (isPath) {
            return BodyPath.of(key);
        }
        String name = key.endsWith("]") && key.indexOf('[') > 0 ? key.substring(0, key.lastIndexOf('[')) : key;
        return Optional.of(BodyPath.root().member(name));
    }

    private void add(Part part, String written, BodyPath path, RuleSet rules) {
        boolean isNamed = part == Part.HEADER && !path.steps().isEmpty();
        BodyPath key =
                isNamed ? BodyPath.root().member(path.steps().get(0).name().toLowerCase(Locale.ROOT)) : path;
        entries.add(new Entry(part, written, key, rules));
    }

    private static RuleSet set(JsonNode rule) {
        List<MatcherSpec> matchers = new ArrayList<>();
        JsonNode list = rule.path("matchers");
        if (list.isArray()) {
            list.forEach(matcher -> matchers.add(MatcherSpec.of(matcher)));
        } else if (rule.isObject() && !rule.isEmpty()) {
            matchers.add(MatcherSpec.of(rule));
        }
        return new RuleSet(matchers, rule.path("combine").asText().equalsIgnoreCase("OR"), false);
    }

    private static Optional<Part> part(String name) {
        return switch (name) {
            case "path" -> Optional.of(Part.PATH);
            case "query" -> Optional.of(Part.QUERY);
            case "header", "headers" -> Optional.of(Part.HEADER);
            case "body" -> Optional.of(Part.BODY);
            case "status" -> Optional.of(Part.STATUS);
            default -> Optional.empty();
        };
    }

    /** The rules for a place of the body: of the best path for it, or those that it inherits. */
    RuleSet body(BodyPath place) {
        Entry best = null;
        int weight = 0;
        for (Entry entry : entries) {
            int own = entry.part() == Part.BODY ? entry.path().weight(place) : 0;
            if (own > 0 && own >= weight) {
                best = entry;
                weight = own;
            }
        }
        if (best == null) {
            return RuleSet.NONE;
        }
        boolean isExact = best.path().steps().size() == place.steps().size();
        return isExact ? best.rules() : best.rules().inherited();
    }

    /** The rules for the whole path or status. */
    RuleSet of(Part part) {
        return entries.stream()
                .filter(entry -> entry.part() == part)
                .map(Entry::rules)
                .findFirst()
                .orElse(RuleSet.NONE);
    }

    /** The rules for a parameter or, in any case, a header field. */
    RuleSet named(Part part, String name) {
        String key = part == Part.HEADER ? name.toLowerCase(Locale.ROOT) : name;
        return entries.stream()
                .filter(entry -> entry.part() == part
                        && !entry.path().steps().isEmpty()
                        && entry.path().steps().get(0).name().equals(key))
                .map(Entry::rules)
                .findFirst()
                .orElse(RuleSet.NONE);
    }

    List<Entry> entries() {
        return entries;
    }

    /** Paths and sections that could not be read. */
    List<String> unreadable() {
        return unreadable;
    }
}
