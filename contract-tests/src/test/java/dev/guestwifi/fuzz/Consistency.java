package dev.guestwifi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.contract.ContractDocument;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Ordinary requests, which must work whatever came before. */
final class Consistency {
    private static final int PAGE = 7;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FuzzServer server;

    Consistency(FuzzServer server) {
        this.server = server;
    }

    /** Reads every list of every team to its end; how many rows each has. */
    Map<String, Integer> totals() throws IOException, InterruptedException {
        Map<String, Integer> totals = new TreeMap<>();
        for (String team : server.teams().subList(0, 2)) {
            for (String path : ContractDocument.load().pathsWith("page")) {
                totals.put(team + path, total(path + "?slug=" + team + "&per_page=" + PAGE + "&page="));
            }
        }
        return totals;
    }

    private int total(String list) throws IOException, InterruptedException {
        Set<Long> ids = new HashSet<>();
        int rows = 0;
        for (int page = 1; ; page++) {
            JsonNode body = get(list + page);
            for (JsonNode row : body.path("data")) {
                ids.add(row.path("id").asLong());
                rows++;
            }
            if (page >= body.at("/meta/last_page").asInt()) {
                assertThat(body.at("/meta/total").asInt())
                        .as(list)
                        .isEqualTo(rows)
                        .isEqualTo(ids.size());
                return rows;
            }
        }
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        URI uri = URI.create(server.uri() + "/api" + path);
        var response = client.send(
                HttpRequest.newBuilder(uri)
                        .header("X-API-Key", server.instanceKey())
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
