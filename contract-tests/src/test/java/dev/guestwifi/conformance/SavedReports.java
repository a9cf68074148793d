package dev.guestwifi.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** Checks reports against the schema that the kit ships. */
public final class SavedReports {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema SCHEMA = schema();

    private SavedReports() {}

    /** Asserts that a conformance.json matches the schema and has no member that the schema does not name. */
    public static Path valid(Path report) {
        try {
            assertThat(SCHEMA.validate(JSON.readTree(report.toFile()))).isEmpty();
            return report;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Schema schema() {
        String resource = "report/conformance.schema.json";
        try (InputStream file = Objects.requireNonNull(Main.class.getResourceAsStream(resource), resource)) {
            JsonNode schema = JSON.readTree(file);
            close(schema);
            return SchemaRegistry.withDefaultDialect(
                            SpecificationVersion.DRAFT_2020_12,
                            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                    .formatAssertionsEnabled(true)
                                    .build()))
                    .getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Readers must ignore unknown members; the kit must not write any. */
    private static void close(JsonNode node) {
        if (node.path("properties").isObject() && node.path("required").isArray()) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(SavedReports::close);
    }
}
