package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.conformance.OwnServer;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server takes the data set, and its responses have every value as it is in the files. */
class ServedDataTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Etc/GMT+12", "Pacific/Kiritimati", "America/Santiago", "Pacific/Chatham"})
    void it_is_loaded_in_every_zone_without_a_complaint(String zone) throws IOException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        new DataSet(ZoneId.of(zone)).write(directory);
        DataDirectory.load(
                directory,
                Contract.load(),
                MemoryStores.builder(Clock.systemUTC()),
                new PrintStream(told, true, UTF_8));
        assertThat(told.toString(UTF_8)).isEmpty();
    }

    @Test
    void every_row_of_every_team_is_served_as_it_was_written() throws Exception {
        Map<String, List<Map<String, Object>>> lists = DataSet.rows(ZoneOffset.UTC);
        try (OwnServer server = OwnServer.start(directory, ZoneOffset.UTC)) {
            String key = server.target().build().key().value();
            for (Map.Entry<String, Long> team : DataSet.teams().entrySet()) {
                for (Map.Entry<String, List<Map<String, Object>>> list : lists.entrySet()) {
                    String url = server.uri() + "/api/" + list.getKey() + "?per_page=1000&slug=" + team.getKey();
                    assertThat(served(url, key))
                            .as(url)
                            .isEqualTo(written(list.getKey(), list.getValue(), team.getValue()));
                }
            }
        }
    }

    /** The rows of a team in the order of lists. */
    private static List<Map<String, Object>> written(String list, List<Map<String, Object>> rows, long team) {
        List<Map<String, Object>> own = new ArrayList<>();
        rows.stream()
                .filter(row -> Objects.equals(row.get("team_id"), team))
                .sorted(Comparator.comparing((Map<String, Object> row) -> (String) row.get("created_at"))
                        .thenComparing(row -> (Long) row.get("id")))
                .map(HashMap::new)
                .forEach(own::add);
        if (list.equals("customer-visits")) {
            own.forEach(row -> row.remove("team_id"));
        }
        return own;
    }

    private static List<Map<String, Object>> served(String url, String key) throws IOException, InterruptedException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String next = url; next != null; ) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(next))
                    .header("X-API-Key", key)
                    .build();
            JsonNode body =
                    JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
            body.path("data").forEach(row -> rows.add(values(row)));
            next = body.path("links").path("next").textValue();
        }
        return rows;
    }

    private static Map<String, Object> values(JsonNode row) {
        Map<String, Object> values = new HashMap<>();
        row.properties().forEach(field -> {
            JsonNode value = field.getValue();
            boolean isId = field.getKey().endsWith("id") && value.isNumber();
            if (!value.isNull()) {
                values.put(
                        field.getKey(),
                        isId
                                ? (Object) value.longValue()
                                : value.isInt()
                                        ? (Object) value.intValue()
                                        : value.isBoolean() ? (Object) value.booleanValue() : value.textValue());
            }
        });
        return values;
    }
}
