package dev.guestwifi.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Paths around the two APIs, and paths where nothing is. */
final class SitePaths {
    private static final List<String> ALL = all();

    private SitePaths() {}

    private static List<String> all() {
        List<String> paths = new ArrayList<>(List.of(
                "/",
                "/docs",
                "/docs/",
                "/docs/docs.js",
                "/docs/docs.css",
                "/docs/icon.svg",
                "/docs/settings.json",
                "/reference",
                "/reference/",
                "/problems",
                "/problems/",
                "/reference/style.css",
                "/reference/copy.js",
                "/admin",
                "/admin/",
                "/admin/admin.css",
                "/admin/admin.js",
                "/openapi.json",
                "/openapi.yaml",
                "/openapi-3.1.json",
                "/openapi-3.1.yaml",
                "/admin.json",
                "/admin.yaml"));
        for (int status : List.of(400, 401, 403, 404, 405, 408, 409, 413, 414, 415, 422, 429, 431, 500, 503)) {
            for (JsonNode problem : problems(status)) {
                paths.add("/problems/" + problem.path("code").asText());
            }
        }
        return paths;
    }

    private static List<JsonNode> problems(int status) {
        return ProblemCodes.all().stream()
                .filter(problem -> problem.path("status").asInt() == status)
                .toList();
    }

    static String any(FuzzRandom random) {
        return random.of(ALL);
    }

    /** A path that is near one of the server's, or near none. */
    static String none(FuzzRandom random) {
        return switch (random.below(6)) {
            case 0 -> "/" + Encoding.loose(random, OddText.any(random));
            case 1 -> "/api/" + Encoding.loose(random, OddText.any(random));
            case 2 -> "/problems/" + Encoding.loose(random, OddText.any(random));
            case 3 -> "/admin/api/" + Encoding.loose(random, OddText.any(random));
            case 4 -> "/a".repeat(1 + random.below(2000));
            default -> random.of(ALL) + random.of("/", "x", "%2e", "%2F", "%00", ";a=b", "//", "/.", "/..", "?", "\\");
        };
    }
}
