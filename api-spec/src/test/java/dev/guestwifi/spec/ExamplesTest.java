package dev.guestwifi.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Examples teach, so they must be true. */
class ExamplesTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private static JsonNode contract;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream json = ExamplesTest.class.getResourceAsStream("/guest-wifi/openapi.json")) {
            contract = new ObjectMapper().readTree(Objects.requireNonNull(json));
        }
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<String> faults(JsonNode media) {
        ObjectNode schema = media.path("schema").deepCopy();
        schema.set("components", contract.path("components"));
        List<String> faults = new ArrayList<>();
        for (JsonNode example : media.path("examples")) {
            REGISTRY.getSchema(schema)
                    .validate(resolve(example).path("value"))
                    .forEach(error -> faults.add(error.toString()));
        }
        return faults;
    }

    @Test
    void every_body_has_an_example_and_every_example_fits_its_schema() {
        int bodies = 0;
        for (JsonNode path : contract.path("paths")) {
            for (JsonNode operation : path) {
                List<JsonNode> answers = new ArrayList<>();
                operation.path("responses").forEach(answer -> answers.add(resolve(answer)));
                answers.add(resolve(operation.path("requestBody")));
                for (JsonNode answer : answers) {
                    for (JsonNode media : answer.path("content")) {
                        bodies++;
                        assertThat(media.path("examples")).as(media.toString()).isNotEmpty();
                        assertThat(faults(media)).as(media.toString()).isEmpty();
                    }
                }
            }
        }
        assertThat(bodies).isGreaterThan(60);
    }

    @Test
    void every_problem_example_is_one_that_the_contract_names() {
        for (Map.Entry<String, JsonNode> example :
                contract.path("components").path("examples").properties()) {
            JsonNode value = example.getValue().path("value");
            if (value.has("code") && value.has("status")) {
                assertThat(contract.path("x-problem-codes"))
                        .as(example.getKey())
                        .anyMatch(problem -> problem.path("code").equals(value.path("code"))
                                && problem.path("status").equals(value.path("status"))
                                && problem.path("title").equals(value.path("title")));
            }
        }
    }
}
