package dev.guestwifi.conformance.pact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The reports of a pact with a fault and a warning beside a file that is no pact. */
class PactReportTest {
    private static final String DESCRIPTION = "one customer \u001B[31m<b>";

    @TempDir
    private Path directory;

    private PactReport report = new PactReport(List.of(), List.of());

    @BeforeEach
    void check() throws IOException {
        ObjectNode pact = SamplePacts.pact("v1-fixed");
        ObjectNode interaction = (ObjectNode) pact.at("/interactions/0");
        interaction.put("description", DESCRIPTION);
        ((ObjectNode) interaction.path("request")).put("query", "slug=default&sort=id");
        Path file = directory.resolve("pact.json");
        Files.writeString(file, pact.toString());
        Path broken = directory.resolve("broken.json");
        Files.writeString(broken, "{");
        report = PactCheck.check(List.of(file, broken));
    }

    @Test
    void the_text_names_file_interaction_place_and_section_without_control_characters() {
        assertThat(report.text())
                .contains(
                        "pact.json: one customer \\u{1b}[31m<b>",
                        "  fault  request query sort",
                        "    listCustomers has no query parameter \"sort\".",
                        "    contract  GET /customers",
                        "1 pact, 1 interaction: 1 fault, 4 warnings")
                .doesNotContain("\u001B");
    }

    @Test
    void the_json_has_every_finding() throws IOException {
        report.write(directory.resolve("out"));

        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("out/pacts.json").toFile());

        assertThat(json.path("faults").asInt()).isEqualTo(1);
        JsonNode fault = json.at("/pacts/0/interactions/0/findings/0");
        assertThat(fault.path("rule").asText()).isEqualTo("parameter");
        assertThat(fault.path("severity").asText()).isEqualTo("fault");
        assertThat(fault.path("contract").asText()).isEqualTo("#/paths/~1customers/get");
        assertThat(json.at("/pacts/1/unreadable").asText()).startsWith("is not JSON");
    }

    @Test
    void the_xml_counts_an_interaction_with_faults_as_failed_and_a_broken_file_as_an_error() throws Exception {
        report.write(directory.resolve("out"));

        Element suites = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(directory.resolve("out/pacts.xml").toFile())
                .getDocumentElement();

        assertThat(suites.getAttribute("tests")).isEqualTo("2");
        assertThat(suites.getAttribute("failures")).isEqualTo("1");
        assertThat(suites.getAttribute("errors")).isEqualTo("1");
        assertThat(suites.getElementsByTagName("failure").item(0).getTextContent())
                .contains("fault request query sort", "contract: GET /customers");
        assertThat(suites.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("warning response body $.data[0].id");
    }
}
