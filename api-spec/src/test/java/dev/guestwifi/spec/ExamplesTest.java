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
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Examples teach, so they must be true. */
class ExamplesTest {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getOpenApi30(),
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /** How a response's description names the problems that it may be. */
    private static final Pattern NAMED_CODE = Pattern.compile("`([a-z_]+)`: ");

    private static final int LAST = 4;

    /** Both contracts; the one of the admin API with the parts that it takes from the other. */
    static Stream<Arguments> contracts() throws IOException {
        return Stream.of(Arguments.of("openapi", read("openapi"), 60), Arguments.of("admin", read("admin"), 110));
    }

    private static JsonNode read(String name) throws IOException {
        try (InputStream json = ExamplesTest.class.getResourceAsStream("/guest-wifi/" + name + ".json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(json, name));
        }
    }

    private static JsonNode resolve(JsonNode contract, JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static List<JsonNode> operations(JsonNode contract) {
        List<JsonNode> operations = new ArrayList<>();
        contract.path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static List<String> faults(JsonNode contract, JsonNode media) {
        ObjectNode schema = media.path("schema").deepCopy();
        schema.set("components", contract.path("components"));
        List<String> faults = new ArrayList<>();
        for (JsonNode example : media.path("examples")) {
            REGISTRY.getSchema(schema)
                    .validate(resolve(contract, example).path("value"))
                    .forEach(error -> faults.add(error.toString()));
        }
        return faults;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_body_has_an_example_and_every_example_fits_its_schema(String name, JsonNode contract, int atLeast) {
        int bodies = 0;
        for (JsonNode operation : operations(contract)) {
            List<JsonNode> responses = new ArrayList<>();
            operation.path("responses").forEach(response -> responses.add(resolve(contract, response)));
            responses.add(resolve(contract, operation.path("requestBody")));
            for (JsonNode response : responses) {
                for (JsonNode media : response.path("content")) {
                    bodies++;
                    assertThat(media.path("examples")).as(media.toString()).isNotEmpty();
                    assertThat(faults(contract, media)).as(media.toString()).isEmpty();
                }
            }
        }
        assertThat(bodies).isGreaterThan(atLeast);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_problem_example_is_one_that_the_contract_names(String name, JsonNode contract, int atLeast) {
        for (Map.Entry<String, JsonNode> example :
                contract.path("components").path("examples").properties()) {
            JsonNode value = example.getValue().path("value");
            if (value.has("code") && value.has("status")) {
                assertThat(contract.path("x-problem-codes"))
                        .as(example.getKey())
                        .anyMatch(problem -> problem.path("code").equals(value.path("code"))
                                && problem.path("status").equals(value.path("status"))
                                && problem.path("title").equals(value.path("title")));
                assertThat(value.path("type").asText())
                        .endsWith("/problems/" + value.path("code").asText());
            }
        }
    }

    /**
     * A code that a response names in words is one that it shows, and every one but that of unknown paths has an
     * response.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void every_problem_is_named_and_shown_by_the_responses_that_carry_it(String name, JsonNode contract, int atLeast) {
        Set<String> shown = new TreeSet<>();
        for (JsonNode operation : operations(contract)) {
            for (JsonNode declared : operation.path("responses")) {
                JsonNode response = resolve(contract, declared);
                Set<String> carried = new TreeSet<>();
                for (JsonNode example : response.at("/content/application~1problem+json/examples")) {
                    JsonNode problem = resolve(contract, example).path("value");
                    carried.add(problem.path("code").asText());
                    assertThat(codes(contract, "x-fault-codes"))
                            .containsAll(problem.path("errors").findValuesAsText("code"));
                }
                assertThat(namedIn(response.path("description").asText()))
                        .as(response.toString())
                        .isEqualTo(carried);
                shown.addAll(carried);
            }
        }
        shown.add("not_found");
        assertThat(shown).isEqualTo(codes(contract, "x-problem-codes"));
    }

    private static Set<String> namedIn(String description) {
        return NAMED_CODE
                .matcher(description)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(JsonNode contract, String kind) {
        return new TreeSet<>(contract.path(kind).findValuesAsText("code"));
    }

    /** People read examples of one thing together. */
    @Test
    void the_key_that_is_shown_ends_as_it_is_listed() throws IOException {
        JsonNode components = read("admin").path("components");
        JsonNode created = components.at("/examples/KeyCreated/value");
        List<String> endings = new ArrayList<>();
        endings.addAll(components.path("examples").findValuesAsText("last4"));
        endings.addAll(components.path("examples").findValuesAsText("key_last4"));
        endings.add(components.at("/schemas/ApiKey/properties/last4/example").asText());
        endings.add(components
                .at("/schemas/AuditEvent/properties/key_last4/example")
                .asText());
        endings.remove("null");
        String key = created.path("key").asText();
        assertThat(key).startsWith(created.at("/api_key/prefix").asText());
        assertThat(components.at("/schemas/CreatedKey/properties/key/example").asText())
                .isEqualTo(key);
        assertThat(endings).hasSize(5).containsOnly(key.substring(key.length() - LAST));
    }
}
