package dev.guestwifi.spec.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Who would break, and who uses what, by pacts. */
record PactReport(List<PactUse> uses, List<Change> changes) {
    PactReport {
        uses = List.copyOf(uses);
        changes = List.copyOf(changes);
    }

    /** Each breaking change with the interactions that it touches, by consumer. */
    Map<Change, Map<String, List<String>>> broken() {
        Map<Change, Map<String, List<String>>> broken = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.effect() == Effect.BREAKING) {
                broken.put(
                        change,
                        uses.stream()
                                .filter(use -> use.isTouched(change))
                                .collect(Collectors.groupingBy(
                                        use -> use.pact().consumer(),
                                        TreeMap::new,
                                        Collectors.mapping(use -> use.pact().interaction(), Collectors.toList()))));
            }
        }
        return broken;
    }

    /** For a terminal. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        broken().forEach((change, consumers) -> {
            lines.add((consumers.isEmpty() ? "used by no pact: " : "used: ") + change.line());
            consumers.forEach(
                    (consumer, interactions) -> lines.add("  by " + consumer + ": " + String.join("; ", interactions)));
        });
        return lines;
    }

    /** Consumers by what they use, by operation. */
    private Map<String, Map<String, Set<String>>> usage() {
        Map<String, Map<String, Set<String>>> usage = new TreeMap<>();
        for (PactUse use : uses) {
            String operation = use.operation().isEmpty() ? "none of the contract" : use.operation();
            Map<String, Set<String>> things = usage.computeIfAbsent(operation, any -> new TreeMap<>());
            use.sent().forEach(name -> add(things, "request, " + name, use));
            use.expected().forEach(name -> add(things, "response " + use.status() + ", " + name, use));
            use.codes().forEach(name -> add(things, "response " + use.status() + ", " + name, use));
        }
        return usage;
    }

    private static void add(Map<String, Set<String>> things, String thing, PactUse use) {
        things.computeIfAbsent(thing, any -> new TreeSet<>()).add(use.pact().consumer());
    }

    String markdown() {
        StringBuilder text = new StringBuilder("# What consumers use\n\n## Who would break\n\n");
        if (broken().isEmpty()) {
            text.append("No change is breaking.\n");
        }
        broken().forEach((change, consumers) -> {
            text.append("- ").append(change.line()).append('\n');
            consumers.forEach((consumer, interactions) -> text.append("  - **")
                    .append(consumer)
                    .append("**: ")
                    .append(String.join("; ", interactions))
                    .append('\n'));
            if (consumers.isEmpty()) {
                text.append("  - no pact uses it\n");
            }
        });
        usage().forEach((operation, things) -> {
            text.append("\n## ").append(operation).append("\n\n| What | Consumers |\n|---|---|\n");
            things.forEach((thing, consumers) -> text.append("| ")
                    .append(cell(thing))
                    .append(" | ")
                    .append(cell(String.join(", ", consumers)))
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|").replace("\n", " ");
    }

    String html() {
        StringBuilder text = new StringBuilder("""
                <!doctype html>
                <html lang="en"><meta charset="utf-8">
                <title>What consumers use</title>
                <h1>What consumers use</h1>
                <h2>Who would break</h2>
                <ul>
                """);
        broken().forEach((change, consumers) -> {
            text.append("<li>").append(escaped(change.line())).append("\n<ul>\n");
            consumers.forEach((consumer, interactions) -> text.append("<li><b>")
                    .append(escaped(consumer))
                    .append("</b>: ")
                    .append(escaped(String.join("; ", interactions)))
                    .append("</li>\n"));
            text.append(consumers.isEmpty() ? "<li>no pact uses it</li>\n" : "").append("</ul></li>\n");
        });
        text.append("</ul>\n").append(broken().isEmpty() ? "<p>No change is breaking.</p>\n" : "");
        usage().forEach((operation, things) -> {
            text.append("<h2>")
                    .append(escaped(operation))
                    .append("</h2>\n<table>\n<tr><th>What</th><th>Consumers</th></tr>\n");
            things.forEach((thing, consumers) -> text.append("<tr><td>")
                    .append(escaped(thing))
                    .append("</td><td>")
                    .append(escaped(String.join(", ", consumers)))
                    .append("</td></tr>\n"));
            text.append("</table>\n");
        });
        return text.append("</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
