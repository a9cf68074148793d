package dev.guestwifi.spec.legal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a jar with everything consists of.
 *
 * @param module what the jar is named after
 * @param needs the module and everything else in the jar, each with what it needs of the rest
 */
record Tree(Artifact module, SortedMap<Artifact, SortedSet<Artifact>> needs) {
    private record Edge(Artifact from, Artifact to, boolean isContained) {}

    /** @param json the verbose tree of Maven's dependency plugin: what several artifacts need is under each of them */
    static Tree of(JsonNode json) {
        Artifact module = artifact(json);
        List<Edge> edges = edges(json).toList();
        // What the module itself says of an artifact holds; otherwise the widest scope does.
        Map<Artifact, Boolean> direct = edges.stream()
                .filter(edge -> edge.from().equals(module))
                .collect(Collectors.toMap(Edge::to, Edge::isContained));
        SortedSet<Artifact> contained = edges.stream()
                .filter(edge -> direct.getOrDefault(edge.to(), edge.isContained()))
                .map(Edge::to)
                .collect(Collectors.toCollection(TreeSet::new));
        SortedMap<Artifact, SortedSet<Artifact>> needs = new TreeMap<>();
        needs.put(module, new TreeSet<>());
        contained.forEach(artifact -> needs.put(artifact, new TreeSet<>()));
        edges.stream()
                .filter(edge -> contained.contains(edge.to()))
                .forEach(edge -> needs.computeIfPresent(edge.from(), (from, needed) -> with(needed, edge.to())));
        return new Tree(module, needs);
    }

    private static SortedSet<Artifact> with(SortedSet<Artifact> artifacts, Artifact another) {
        artifacts.add(another);
        return artifacts;
    }

    private static Stream<Edge> edges(JsonNode parent) {
        return StreamSupport.stream(parent.path("children").spliterator(), false)
                .filter(Tree::isJar)
                .flatMap(child -> Stream.concat(
                        Stream.of(new Edge(artifact(parent), artifact(child), isContained(child))), edges(child)));
    }

    /** The test jar of a module has the coordinates of its jar. */
    private static boolean isJar(JsonNode json) {
        boolean jar = json.path("classifier").asText().isEmpty();
        if (!jar && isContained(json)) {
            throw new IllegalStateException(artifact(json) + " has a classifier, which the SBOM does not tell");
        }
        return jar;
    }

    /** What is unpacked into a jar instead of shaded is a dependency of the scope "provided". */
    private static boolean isContained(JsonNode json) {
        return !json.path("scope").asText().equals("test");
    }

    private static Artifact artifact(JsonNode json) {
        return new Artifact(
                json.path("groupId").asText(),
                json.path("artifactId").asText(),
                json.path("version").asText());
    }

    /** Everything but the module. */
    List<Artifact> artifacts() {
        return needs.keySet().stream()
                .filter(artifact -> !artifact.equals(module))
                .toList();
    }
}
