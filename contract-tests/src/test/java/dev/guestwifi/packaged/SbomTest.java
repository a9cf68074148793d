package dev.guestwifi.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.packaged.Sbom.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of parts, the licences and the contents of the jars that users start say the same. */
@Tag("packaged")
class SbomTest {
    private static final String SERVER = "../server/target/guest-wifi-server";
    private static final String KIT = "target/guest-wifi-conformance";
    private static final String IN_THE_JAR = "META-INF/sbom/application.cdx.json";
    /** What the build adds of its own. */
    private static final String ADDED =
            "META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|THIRD-PARTY\\.txt|(licenses|maven|sbom)/.*)";

    private static Jar jar(String path) throws IOException {
        return Jar.of(Path.of(path + ".jar"));
    }

    private static Sbom sbom(Jar jar) throws IOException {
        return Sbom.read(jar.text(IN_THE_JAR));
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, KIT})
    void the_sbom_is_in_the_jar_and_beside_it(String path) throws IOException {
        String beside = Files.readString(Path.of(path + ".cdx.json"));
        assertThat(jar(path).text(IN_THE_JAR)).isEqualTo(beside);
        assertThat(beside).contains("\"bomFormat\" : \"CycloneDX\"").doesNotContain("\"timestamp\"", "serialNumber");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, KIT})
    void every_component_is_in_the_jar_with_its_coordinates(String path) throws IOException {
        Jar jar = jar(path);
        Set<Long> contents = new HashSet<>(jar.files().values());
        for (Component component : sbom(jar).components()) {
            assertThat(jar.text(component.coordinates()))
                    .contains("version=" + component.version() + "\n", "artifactId=" + component.name() + "\n");
            assertThat(component.artifact().files().values())
                    .as(component.name())
                    .anyMatch(contents::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, KIT})
    void nothing_in_the_jar_comes_from_elsewhere(String path) throws IOException {
        Jar jar = jar(path);
        Map<String, Jar> artifacts = artifacts(jar);
        assertThat(unlisted(jar, artifacts.values())).isEmpty();
        assertThat(jar.files().keySet().stream().filter(name -> name.startsWith("META-INF/maven/")))
                .containsExactlyInAnyOrderElementsOf(artifacts.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, KIT})
    void whatever_the_sbom_leaves_out_is_noticed(String path) throws IOException {
        Jar jar = jar(path);
        Map<String, Jar> artifacts = artifacts(jar);
        for (String left : artifacts.keySet()) {
            Map<String, Jar> others = new HashMap<>(artifacts);
            others.remove(left);
            assertThat(unlisted(jar, others.values())).as(left).isNotEmpty();
        }
    }

    /** By their coordinates. */
    private static Map<String, Jar> artifacts(Jar jar) throws IOException {
        Map<String, Jar> artifacts = new HashMap<>();
        for (Component component : sbom(jar).components()) {
            artifacts.put(component.coordinates(), component.artifact());
        }
        return artifacts;
    }

    /** Files that none of the artifacts has, byte for byte; what is merged of several, by name. */
    private static List<String> unlisted(Jar jar, Collection<Jar> artifacts) {
        Set<Long> contents = new HashSet<>();
        Set<String> merged = new HashSet<>();
        for (Jar artifact : artifacts) {
            artifact.files().forEach((name, content) -> {
                if (!name.startsWith("docs/swagger-ui")) { // unpacked into the server's own jar, too
                    contents.add(content);
                }
            });
            artifact.files().keySet().stream().filter(SbomTest::isMerged).forEach(merged::add);
        }
        return jar.files().entrySet().stream()
                .filter(file -> !file.getKey().matches(ADDED))
                .filter(file -> !contents.contains(file.getValue()) && !merged.contains(file.getKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isMerged(String name) {
        return name.startsWith("META-INF/services/") || name.endsWith("org.codehaus.groovy.runtime.ExtensionModule");
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, KIT})
    void every_component_has_a_licence_and_its_text(String path) throws IOException {
        Jar jar = jar(path);
        String list = jar.text("META-INF/THIRD-PARTY.txt");
        for (Component component : sbom(jar).components()) {
            assertThat(component.licences()).as(component.name()).isNotEmpty();
            if (!component.isOurs()) {
                String text = "META-INF/licenses/" + component.name() + "/(licenses/)?LICEN[CS]E[^/]*";
                assertThat(jar.files().keySet()).as(component.name()).anyMatch(name -> name.matches(text));
                assertThat(list).contains(component.group() + ":" + component.name() + ":" + component.version());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api-spec/target/guest-wifi-api-spec",
                "client/target/guest-wifi-client",
                "junit/target/guest-wifi-junit",
                "server/target/guest-wifi-server",
                "contract-tests/target/guest-wifi-contract-tests"
            })
    void every_published_jar_carries_our_licence_and_notice(String artifact) throws IOException {
        String version = sbom(jar(SERVER)).components().get(0).version();
        for (String kind : List.of(".jar", "-sources.jar")) {
            Jar jar = Jar.of(Path.of("..", artifact + "-" + version + kind));
            assertThat(jar.text("META-INF/LICENSE")).isEqualTo(Files.readString(Path.of("../LICENSE")));
            assertThat(jar.text("META-INF/NOTICE")).isEqualTo(Files.readString(Path.of("../NOTICE")));
        }
    }
}
