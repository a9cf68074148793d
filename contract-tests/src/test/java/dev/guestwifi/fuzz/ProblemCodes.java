package dev.guestwifi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** The closed sets of codes that both contracts state: of problems by their status, and of parameters' faults. */
final class ProblemCodes {
    private static final List<JsonNode> ALL = new ArrayList<>();
    private static final Map<Integer, Set<String>> BY_STATUS = new TreeMap<>();
    private static final Set<String> FAULTS = new HashSet<>();

    static {
        for (String document : List.of("openapi", "admin")) {
            JsonNode root = read("/guest-wifi/" + document + ".json");
            for (JsonNode problem : root.path("x-problem-codes")) {
                if (problem.has("status")) {
                    ALL.add(problem);
                    BY_STATUS
                            .computeIfAbsent(problem.path("status").asInt(), status -> new HashSet<>())
                            .add(problem.path("code").asText());
                }
            }
            root.path("x-fault-codes")
                    .forEach(fault -> FAULTS.add(fault.path("code").asText()));
        }
    }

    private ProblemCodes() {}

    private static JsonNode read(String resource) {
        try (InputStream json = Objects.requireNonNull(ProblemCodes.class.getResourceAsStream(resource), resource)) {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<JsonNode> all() {
        return ALL;
    }

    static Set<String> of(int status) {
        return BY_STATUS.getOrDefault(status, Set.of());
    }

    static boolean isFault(String code) {
        return FAULTS.contains(code);
    }
}
