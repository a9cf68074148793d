package dev.guestwifi.spec.legal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SbomTest {
    private static final String APACHE =
            licence("The Apache Software License, Version 2.0", "https://example.com/apache");

    @TempDir
    private Path root;

    @BeforeEach
    void publish_some_artifacts() throws IOException {
        Files.createDirectories(root.resolve("server"));
        Files.writeString(root.resolve("pom.xml"), pom("", licence("Apache-2.0", "")));
        Files.writeString(root.resolve("server/pom.xml"), pom(parent("dev.guestwifi", "guest-wifi-parent"), ""));
        publish("above", APACHE + licence("EDL 1.0", "") + licence("W3C license", "https://example.com/w3c"));
        publish("one", parent("org.example", "above") + "<description>First\n  of two</description>");
        publish("two", licence("MIT License", "") + licence("GPL2 w/ CPE", ""));
        publish("tested", APACHE);
    }

    private static String licence(String name, String url) {
        return "<licenses><license><name>%s</name><url>%s</url></license></licenses>".formatted(name, url);
    }

    private static String parent(String group, String name) {
        return "<parent><groupId>%s</groupId><artifactId>%s</artifactId><version>1.0</version></parent>"
                .formatted(group, name);
    }

    private static String pom(String first, String second) {
        return "<project>" + (first + second).replace("</licenses><licenses>", "") + "</project>";
    }

    private void publish(String name, String pom) throws IOException {
        Path directory = Files.createDirectories(root.resolve("repository/org/example/" + name + "/1.0"));
        Files.writeString(directory.resolve(name + "-1.0.pom"), pom(pom, ""));
        Files.writeString(directory.resolve(name + "-1.0.jar"), "abc");
    }

    private static String node(String name, String scope, String... children) {
        return """
                {"groupId": "org.example", "artifactId": "%s", "version": "1.0", "scope": "%s", "classifier": "",
                 "children": [%s]}""".formatted(name, scope, String.join(",", children));
    }

    private String sbom(String... children) throws IOException {
        String module = node("guest-wifi-server", "", children).replaceFirst("org.example", "dev.guestwifi");
        Path tree = Files.writeString(root.resolve("tree.json"), module);
        Path sbom = root.resolve("sbom.json");
        Sbom.main(new String[] {tree.toString(), root + "/repository", root.toString(), sbom.toString()});
        return Files.readString(sbom);
    }

    private JsonNode read(String... children) throws IOException {
        return new ObjectMapper().readTree(sbom(children));
    }

    @Test
    void a_component_is_described_by_its_pom_and_those_above_it() throws IOException {
        JsonNode one = read(node("one", "compile")).at("/components/0");
        assertThat(one.at("/purl").asText()).isEqualTo("pkg:maven/org.example/one@1.0?type=jar");
        assertThat(one.at("/description").asText()).isEqualTo("First of two");
        assertThat(one.at("/licenses/0/license/id").asText()).isEqualTo("Apache-2.0");
        assertThat(one.at("/licenses/1/license/id").asText()).isEqualTo("BSD-3-Clause");
        assertThat(one.at("/licenses/2/license/name").asText()).isEqualTo("W3C license");
        assertThat(one.at("/hashes/0/content").asText()).startsWith("ba7816bf8f01cfea");
    }

    @Test
    void the_widest_scope_counts_unless_the_module_names_one() throws IOException {
        String[] tree = {
            node("one", "compile", node("two", "compile"), node("tested", "compile")),
            node("tested", "test", node("two", "test"))
        };
        assertThat(read(tree).path("components").findValuesAsText("name")).containsOnlyOnce("one", "two");
        assertThat(read(tree).path("components")).hasSize(2);
        assertThat(read(tree).at("/dependencies").findValues("dependsOn").stream()
                        .map(JsonNode::size)
                        .toList())
                .isEqualTo(List.of(1, 1, 0));
    }

    @Test
    void neither_the_order_of_the_tree_nor_the_locale_shows() throws IOException {
        String before = sbom(node("one", "compile"), node("two", "provided"));
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(sbom(node("two", "provided"), node("one", "compile"))).isEqualTo(before);
        } finally {
            Locale.setDefault(locale);
        }
    }

    @Test
    void an_artifact_that_declares_no_licence_fails_the_build() throws IOException {
        publish("two", "");
        assertThatThrownBy(() -> sbom(node("two", "compile")))
                .hasMessageContaining("org.example:two:1.0 declares no licence");
    }
}
