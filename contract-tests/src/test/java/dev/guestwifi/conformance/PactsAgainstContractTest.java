package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guestwifi.spec.node.NodeTools;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds every pact against the contract, without a server: a client must not count on what only today's server happens
 * to do. A second opinion by a tool that knows neither this client nor this server.
 */
@Tag("long")
class PactsAgainstContractTest {
    private static final Path PACTS = Path.of("..", "client", "target", "pacts");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Changes to an interaction, by the name that the validator has for each. */
    private static final Map<String, Consumer<JsonNode>> BREAKS = Map.of(
            "request.path-or-method.unknown", pact -> object(pact, "/request").put("path", "/api/places"),
            "request.query.unknown",
                    pact -> object(pact, "/request/query").putArray("sort").add("id"),
            "request.query.incompatible",
                    pact -> object(pact, "/request/query").putArray("slug").add("NORTH"),
            "request.authorization.missing", pact -> object(pact, "/request").remove("headers"),
            "response.status.unknown", pact -> object(pact, "/response").put("status", 202),
            "response.header.unknown",
                    pact -> object(pact, "/response/headers")
                            .putArray("X-Powered-By")
                            .add("us"),
            "response.content-type.incompatible",
                    pact -> object(pact, "/response/headers")
                            .putArray("Content-Type")
                            .add("text/html"),
            "response.body.incompatible",
                    pact -> object(pact, "/response/body/content/meta").put("total", "many"));

    @TempDir
    private Path directory;

    @Test
    void every_pact_keeps_to_the_contract() throws IOException {
        List<Path> pacts = pacts();

        assertThat(pacts).isNotEmpty();
        for (Path pact : pacts) {
            assertThat(findings(pact)).startsWith("0 error(s)\n0 warning(s)\n");
        }
    }

    /** One real interaction, broken in one way after the other. */
    @Test
    void a_pact_off_the_contract_is_refused() throws IOException {
        ObjectNode pact = (ObjectNode) JSON.readTree(pacts().get(0).toFile());
        JsonNode interaction = aListAnswered(pact);
        ArrayNode broken = pact.putArray("interactions");
        BREAKS.values()
                .forEach(change -> change.accept(broken.addObject().setAll((ObjectNode) interaction.deepCopy())));
        Path file = directory.resolve("broken.json");
        JSON.writeValue(file.toFile(), pact);

        assertThat(findings(file))
                .contains(BREAKS.keySet().stream().map(code -> code + ": 1\n").toList());
    }

    private static JsonNode aListAnswered(JsonNode pact) {
        for (JsonNode interaction : pact.path("interactions")) {
            if (interaction.at("/request/method").asText().equals("GET")
                    && interaction.at("/response/status").asInt() == 200) {
                return interaction;
            }
        }
        throw new AssertionError("no interaction reads a list");
    }

    private static ObjectNode object(JsonNode interaction, String pointer) {
        return (ObjectNode) interaction.at(pointer);
    }

    private static List<Path> pacts() throws IOException {
        try (Stream<Path> files = Files.list(PACTS)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private String findings(Path pact) throws IOException {
        NodeTools.Run run = NodeTools.ready()
                .run(
                        "swagger-mock-validator",
                        contract().toString(),
                        pact.toAbsolutePath().toString());
        return run.output() + run.errors();
    }

    /** Pacts have whole paths, and the validator does not know servers: the base path goes in front of each path. */
    private Path contract() throws IOException {
        try (InputStream json = getClass().getResourceAsStream("/guest-wifi/openapi.json")) {
            ObjectNode contract = (ObjectNode) JSON.readTree(Objects.requireNonNull(json));
            String server = contract.at("/servers/0/url").asText().replaceAll("[{}]", "");
            ObjectNode paths = JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> path : contract.path("paths").properties()) {
                paths.set(URI.create(server).getPath() + path.getKey(), path.getValue());
            }
            contract.set("paths", paths);
            Path file = directory.resolve("contract.json");
            JSON.writeValue(file.toFile(), contract);
            return file;
        }
    }
}
