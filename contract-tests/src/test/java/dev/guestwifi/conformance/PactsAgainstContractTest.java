package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Holds every pact against the contract, without a server: a client must not count on what only today's server happens to do. A second
 * opinion by a tool that knows neither this client nor this server.
 */
class PactsAgainstContractTest {
    private static final Path PACTS = Path.of("..", "client", "target", "pacts");
    private static final ObjectMapper JSON = new ObjectMapper();

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "request.path-or-method.unknown",
                "request.query.unknown",
                "request.query.incompatible",
                "request.authorization.missing",
                "response.status.unknown",
                "response.header.unknown",
                "response.content-type.incompatible",
                "response.body.incompatible"
            })
    void a_pact_off_the_contract_is_refused(String finding) throws IOException {
        JsonNode pact = JSON.readTree(pacts().get(0).toFile());
        breaking(finding).accept(aListAnswered(pact));
        Path broken = directory.resolve("broken.json");
        JSON.writeValue(broken.toFile(), pact);

        assertThat(findings(broken)).contains(finding + ": 1");
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

    /** The change to an interaction that the validator should call by this name. */
    private static Consumer<JsonNode> breaking(String finding) {
        return interaction -> {
            ObjectNode request = (ObjectNode) interaction.path("request");
            ObjectNode response = (ObjectNode) interaction.path("response");
            switch (finding) {
                case "request.path-or-method.unknown" -> request.put("path", "/api/places");
                case "request.query.unknown" ->
                    request.withObject("/query").putArray("sort").add("id");
                case "request.query.incompatible" ->
                    request.withObject("/query").putArray("slug").add("NORTH");
                case "request.authorization.missing" -> request.remove("headers");
                case "response.status.unknown" -> response.put("status", 202);
                case "response.header.unknown" ->
                    response.withObject("/headers").putArray("X-Powered-By").add("us");
                case "response.content-type.incompatible" ->
                    response.withObject("/headers").putArray("Content-Type").add("text/html");
                default -> response.withObject("/body/content/meta").put("total", "many");
            }
        };
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
