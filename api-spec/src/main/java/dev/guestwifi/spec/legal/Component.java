package dev.guestwifi.spec.legal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * An artifact inside a jar, as the SBOM lists it.
 *
 * @param licences SPDX identifiers, or names where the artifact declares something else
 */
record Component(String group, String name, String version, List<String> licences) {
    static Component of(JsonNode json) {
        List<String> licences = StreamSupport.stream(json.path("licenses").spliterator(), false)
                .map(Component::licence)
                .toList();
        return new Component(
                json.path("group").asText(),
                json.path("name").asText(),
                json.path("version").asText(),
                licences);
    }

    private static String licence(JsonNode json) {
        JsonNode licence = json.path("license");
        return json.hasNonNull("expression")
                ? json.path("expression").asText()
                : licence.path("id").asText(licence.path("name").asText());
    }

    boolean isOurs() {
        return artifact().isOurs();
    }

    Artifact artifact() {
        return new Artifact(group, name, version);
    }

    /** What Maven writes into a jar, and scanners look for. Not every build tool does. */
    String properties() {
        return "artifactId=" + name + "\ngroupId=" + group + "\nversion=" + version + "\n";
    }

    String propertiesEntry() {
        return "META-INF/maven/" + group + "/" + name + "/pom.properties";
    }

    @Override
    public String toString() {
        return artifact().toString();
    }
}
