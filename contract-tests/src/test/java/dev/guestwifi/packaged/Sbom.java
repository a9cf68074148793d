package dev.guestwifi.packaged;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A CycloneDX document: the module first, then everything that is in its jar. */
record Sbom(List<Component> components) {
    private static final Map<String, String> MODULES = Map.of(
            "guest-wifi-api-spec", "../api-spec", "guest-wifi-server", "../server", "guest-wifi-contract-tests", ".");

    static Sbom read(String json) throws IOException {
        JsonNode document = new ObjectMapper().readTree(json);
        List<Component> components = new ArrayList<>();
        components.add(Component.of(document.path("metadata").path("component")));
        document.path("components").forEach(component -> components.add(Component.of(component)));
        return new Sbom(components);
    }

    record Component(String group, String name, String version, JsonNode licences) {
        private static Component of(JsonNode json) {
            return new Component(
                    json.path("group").asText(),
                    json.path("name").asText(),
                    json.path("version").asText(),
                    json.path("licenses"));
        }

        boolean isOurs() {
            return group.equals("dev.guestwifi");
        }

        String coordinates() {
            return "META-INF/maven/" + group + "/" + name + "/pom.properties";
        }

        /** The artifact itself, as the build took it. */
        Jar artifact() throws IOException {
            Path directory = isOurs()
                    ? Path.of(String.valueOf(MODULES.get(name)), "target")
                    : Path.of(System.getProperty("maven.repository"), group.replace('.', '/'), name, version);
            return Jar.of(directory.resolve(name + "-" + version + ".jar"));
        }
    }
}
