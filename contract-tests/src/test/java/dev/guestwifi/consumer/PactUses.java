package dev.guestwifi.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.consumer.RecordingServer.RecordedRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What pacts of version 4 name, and the codes of the problems in them. */
final class PactUses {
    /** Says in which form a body is; a verifier needs it to compare the body. */
    private static final String OF_BODY = "content-type";

    private final ContractExamples contract = new ContractExamples();

    PactUses() throws IOException {}

    static List<JsonNode> interactions(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<JsonNode> interactions = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".json")).toList()) {
                new ObjectMapper().readTree(file.toFile()).path("interactions").forEach(interactions::add);
            }
            return interactions;
        }
    }

    Set<String> find(List<JsonNode> interactions) {
        Set<String> uses = new TreeSet<>();
        interactions.forEach(one -> add(uses, one.path("request"), one.path("response")));
        return uses;
    }

    private void add(Set<String> uses, JsonNode request, JsonNode response) {
        String path = request.path("path").asText();
        String operation = contract.operation(request.path("method").asText(), path);
        JsonNode body = request.at("/body/content");
        Uses.request(
                uses,
                operation,
                new RecordedRequest(
                        request.path("method").asText(),
                        path,
                        names(request.path("query")),
                        FormNames.of(body.asText()),
                        names(request.path("headers"))));
        int status = response.path("status").asInt();
        Uses.status(uses, operation, status);
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equalsIgnoreCase(OF_BODY)) {
                Uses.header(uses, operation, status, name);
            }
        });
        JsonNode content = response.at("/body/content");
        BodyMembers.of(content).forEach(member -> Uses.member(uses, operation, status, member));
        if (content.has("code")) {
            Uses.code(uses, operation, status, content.path("code").asText());
        }
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return names;
    }
}
