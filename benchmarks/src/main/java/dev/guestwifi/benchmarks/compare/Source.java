package dev.guestwifi.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the other servers take from ours, so that all have the same rows and the same key.
 *
 * @param authority host and port of the server
 * @param key a valid API key
 * @param rows a file with all customers as a JSON array, in the order of lists
 * @param page a file with the body of the page that is measured
 */
record Source(String authority, String key, Path rows, Path page) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 50;

    /** Reads all customers of a running server into files of a directory. */
    static Source read(ServerProcess server, Path directory) throws IOException {
        Requests requests = server.requests();
        Path rows = directory.resolve("rows.json");
        Path page = directory.resolve("page.json");
        try (HttpConnection connection = new HttpConnection(server.port())) {
            Files.write(page, connection.exchange(requests.page()).body());
            ArrayNode all = JSON.createArrayNode();
            int number = 0;
            JsonNode part;
            do {
                number++;
                part = JSON.readTree(
                        connection.exchange(requests.allCustomers(number)).body());
                all.addAll((ArrayNode) part.get("data"));
            } while (number < part.at("/meta/last_page").asInt());
            JSON.writeValue(rows.toFile(), all);
        }
        return new Source(requests.authority(), requests.key(), rows.toAbsolutePath(), page.toAbsolutePath());
    }

    /**
     * Makes sure that another server does the same work.
     *
     * @throws IOException if its page has other rows than ours, or, where it has them at all, other totals
     */
    void check(ServerProcess other) throws IOException {
        JsonNode expected = JSON.readTree(page.toFile());
        JsonNode actual;
        try (HttpConnection connection = new HttpConnection(other.port())) {
            actual = JSON.readTree(connection.exchange(other.requests().page()).body());
        }
        boolean hasTotals = actual.has("meta");
        if (expected.get("data").size() != ROWS
                || !expected.get("data").equals(actual.get("data"))
                || (hasTotals && !expected.get("meta").equals(actual.get("meta")))) {
            throw new IOException("%s has another page:%n%s".formatted(other, actual));
        }
    }
}
