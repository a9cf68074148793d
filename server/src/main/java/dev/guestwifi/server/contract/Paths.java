package dev.guestwifi.server.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The paths of a contract. A part in braces stands for any text that is not empty. */
final class Paths {
    private final List<Path> paths = new ArrayList<>();

    private record Path(List<String> segments, Map<String, Operation> operations) {
        boolean matches(List<String> given) {
            if (given.size() != segments.size()) {
                return false;
            }
            for (int i = 0; i < given.size(); i++) {
                boolean isVariable = segments.get(i).startsWith("{");
                if (isVariable ? given.get(i).isEmpty() : !given.get(i).equals(segments.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** @param template as the contract has it */
    void add(String template, String method, Operation operation) {
        List<String> segments = segments(template);
        paths.stream()
                .filter(path -> path.segments.equals(segments))
                .findFirst()
                .orElseGet(() -> {
                    Path path = new Path(segments, new HashMap<>());
                    paths.add(path);
                    return path;
                })
                .operations
                .put(method, operation);
    }

    /** By method; empty if there is no such path. */
    Map<String, Operation> operationsAt(String given) {
        List<String> segments = segments(given);
        for (Path path : paths) {
            if (path.matches(segments)) {
                return Collections.unmodifiableMap(path.operations);
            }
        }
        return Map.of();
    }

    /** The first segment of a path. */
    static String first(String path) {
        return segments(path).get(1);
    }

    private static List<String> segments(String path) {
        return List.of(path.split("/", -1));
    }
}
