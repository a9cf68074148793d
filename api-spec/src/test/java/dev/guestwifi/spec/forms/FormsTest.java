package dev.guestwifi.spec.forms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class FormsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static byte[] bytes(String file) throws IOException {
        try (InputStream form = FormsTest.class.getResourceAsStream("/guest-wifi/" + file)) {
            return Objects.requireNonNull(form, file).readAllBytes();
        }
    }

    private static JsonNode json(String file) throws IOException {
        return JSON.readTree(bytes(file));
    }

    /** As a reader of YAML 1.1 takes it, to whom a bare 2025-08-22 is a day and no text. */
    private static JsonNode yaml(String file) throws IOException {
        return JSON.valueToTree(new Yaml().<Object>load(new String(bytes(file), UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi", "openapi-3.1", "openapi-dereferenced", "admin"})
    void the_yaml_of_a_form_says_the_same_as_its_json(String form) throws IOException {
        assertThat(yaml(form + ".yaml")).isEqualTo(json(form + ".json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"openapi-3.1.json", "openapi-dereferenced.json"})
    void every_form_has_the_operations_and_codes_of_the_contract(String form) throws IOException {
        assertThat(json(form).path("paths").findValuesAsText("operationId"))
                .hasSize(6)
                .isEqualTo(json("openapi.json").path("paths").findValuesAsText("operationId"));
        assertThat(json(form).path("info")).isEqualTo(json("openapi.json").path("info"));
        assertThat(json(form).path("x-problem-codes"))
                .isEqualTo(json("openapi.json").path("x-problem-codes"));
    }

    @Test
    void the_dereferenced_form_refers_to_nothing() throws IOException {
        assertThat(json("openapi-dereferenced.json").findValues("$ref")).isEmpty();
        assertThat(json("openapi.json").findValues("$ref")).isNotEmpty();
        assertThat(json("openapi-dereferenced.json").path("components").fieldNames())
                .toIterable()
                .containsExactly("securitySchemes");
    }

    @Test
    void null_is_a_type_in_3_1_wherever_it_may_be_in_3_0() throws IOException {
        JsonNode form = json("openapi-3.1.json");
        assertThat(form.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(form.findValues("nullable")).isEmpty();
        long nulls = form.findValues("type").stream().filter(JsonNode::isArray).count();
        assertThat(nulls)
                .isEqualTo(json("openapi.json").findValues("nullable").size())
                .isPositive();
    }

    /** By the schemas of 3.0 without references, and by those of 3.1 as JSON Schema 2020-12. */
    @ParameterizedTest
    @CsvSource({"openapi-dereferenced.json,3.0", "openapi-3.1.json,3.1"})
    void examples_fit_the_schemas_of_a_form(String file, String version) throws IOException {
        JsonNode form = json(file);
        Dialect dialect = version.equals("3.0") ? Dialects.getOpenApi30() : Dialects.getOpenApi31();
        List<JsonNode> bodies = new ArrayList<>();
        form.findParents("examples").stream().filter(node -> node.has("schema")).forEach(bodies::add);
        assertThat(bodies).hasSizeGreaterThan(20);
        for (JsonNode body : bodies) {
            ObjectNode schema = body.path("schema").deepCopy();
            schema.set("components", form.path("components"));
            Schema compiled = SchemaRegistry.withDialect(dialect).getSchema(schema);
            for (JsonNode example : body.path("examples")) {
                JsonNode resolved = example.has("$ref")
                        ? form.at(example.path("$ref").asText().substring(1))
                        : example;
                assertThat(compiled.validate(resolved.path("value"))).isEmpty();
            }
        }
    }

    @Test
    void the_admin_contract_comes_with_all_that_it_takes_from_the_other_and_no_more() throws IOException {
        JsonNode admin = json("admin.json");
        Set<String> referred = new HashSet<>(admin.findValuesAsText("$ref"));
        Set<String> components = new HashSet<>();
        admin.path("components")
                .properties()
                .forEach(kind -> kind.getValue()
                        .fieldNames()
                        .forEachRemaining(name -> components.add("#/components/" + kind.getKey() + "/" + name)));
        components.removeIf(component -> component.startsWith("#/components/securitySchemes/"));
        assertThat(referred).hasSizeGreaterThan(60).isEqualTo(components);
    }

    /** A code that stands alone means what it means in the other contract. */
    @ParameterizedTest
    @ValueSource(strings = {"x-problem-codes", "x-fault-codes"})
    void a_code_alone_in_the_admin_contract_gets_the_words_of_the_other(String kind) throws IOException {
        JsonNode written = Forms.read(Path.of("admin.yaml")).path(kind);
        JsonNode bundled = json("admin.json").path(kind);
        List<JsonNode> shared = new ArrayList<>();
        json("openapi.json").path(kind).forEach(shared::add);
        List<JsonNode> taken = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            assertThat(bundled.get(i).path("code")).isEqualTo(written.get(i).path("code"));
            assertThat(bundled.get(i).path("description").asText()).isNotEmpty();
            if (written.get(i).size() == 1) {
                taken.add(bundled.get(i));
            } else {
                assertThat(bundled.get(i)).isEqualTo(written.get(i));
            }
        }
        assertThat(bundled).hasSameSizeAs(written);
        assertThat(taken).hasSizeGreaterThan(5).isSubsetOf(shared);
    }

    /** What was put in comes last in its kind, so that the contract reads as it was written. */
    @Test
    void the_admin_contract_keeps_its_order() throws IOException {
        JsonNode written = Forms.read(Path.of("admin.yaml"));
        JsonNode bundled = json("admin.json");
        assertThat(bundled.fieldNames()).toIterable().containsExactlyElementsOf(written::fieldNames);
        assertThat(bundled.path("paths").findValuesAsText("operationId"))
                .hasSizeGreaterThan(8)
                .isEqualTo(written.path("paths").findValuesAsText("operationId"));
        for (Map.Entry<String, JsonNode> kind : written.path("components").properties()) {
            List<String> names = new ArrayList<>();
            kind.getValue().fieldNames().forEachRemaining(names::add);
            assertThat(bundled.path("components").path(kind.getKey()).fieldNames())
                    .toIterable()
                    .startsWith(names.toArray(String[]::new));
        }
    }

    @Test
    void the_same_contract_gives_the_same_bytes(@TempDir Path directory) throws IOException {
        Forms.main(new String[] {"openapi.yaml", directory.toString(), "admin.yaml"});
        for (String file : List.of("openapi.json", "openapi-3.1.yaml", "openapi-dereferenced.yaml", "admin.yaml")) {
            assertThat(Files.readAllBytes(directory.resolve(file))).isEqualTo(bytes(file));
        }
    }
}
