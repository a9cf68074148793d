package dev.guestwifi.spec.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes the CycloneDX SBOM of a jar with everything from what Maven resolved, without a network, a clock or chance:
 * from the same sources come the same bytes.
 */
public final class Sbom {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Repository repository;

    private Sbom(Repository repository) {
        this.repository = repository;
    }

    /**
     * @param arguments the verbose tree of a module's dependencies, the local Maven repository, the root of the
     *     project, the SBOM to write
     */
    public static void main(String[] arguments) throws IOException {
        Tree tree = Tree.of(JSON.readTree(Path.of(arguments[0]).toFile()));
        Repository repository = new Repository(Path.of(arguments[1]), Path.of(arguments[2]));
        String text = JSON.writer(printer()).writeValueAsString(new Sbom(repository).document(tree));
        Files.write(Path.of(arguments[3]), (text + "\n").getBytes(UTF_8));
    }

    /** The same line ends everywhere. */
    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private ObjectNode document(Tree tree) throws IOException {
        ObjectNode document = JSON.createObjectNode()
                .put("bomFormat", "CycloneDX")
                .put("specVersion", "1.6")
                .put("version", 1);
        ObjectNode metadata = document.putObject("metadata");
        metadata.putArray("lifecycles").addObject().put("phase", "build");
        metadata.set("component", component("application", tree.module()));
        ArrayNode components = document.putArray("components");
        for (Artifact artifact : tree.artifacts()) {
            ObjectNode component = component("library", artifact);
            component.put("scope", "required");
            component.putArray("hashes").addObject().put("alg", "SHA-256").put("content", sha256(artifact));
            components.add(component);
        }
        ArrayNode dependencies = document.putArray("dependencies");
        tree.needs().forEach((artifact, needed) -> {
            ArrayNode on = dependencies.addObject().put("ref", artifact.purl()).putArray("dependsOn");
            needed.forEach(other -> on.add(other.purl()));
        });
        return document;
    }

    private ObjectNode component(String type, Artifact artifact) throws IOException {
        ObjectNode component = JSON.createObjectNode()
                .put("type", type)
                .put("bom-ref", artifact.purl())
                .put("group", artifact.group())
                .put("name", artifact.name())
                .put("version", artifact.version());
        Pom.read(repository.pom(artifact)).description().ifPresent(text -> component.put("description", text));
        List<Licence> licences = Pom.licences(artifact, repository);
        if (licences.isEmpty()) {
            throw new IllegalStateException(artifact + " declares no licence");
        }
        ArrayNode all = component.putArray("licenses");
        licences.forEach(licence -> all.addObject().set("license", json(licence)));
        return component.put("purl", artifact.purl());
    }

    private static ObjectNode json(Licence licence) {
        ObjectNode json = JSON.createObjectNode();
        if (licence.id().isPresent()) {
            return json.put("id", licence.id().get());
        }
        json.put("name", licence.name());
        return licence.url().isEmpty() ? json : json.put("url", licence.url());
    }

    private String sha256(Artifact artifact) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(repository.jar(artifact))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
