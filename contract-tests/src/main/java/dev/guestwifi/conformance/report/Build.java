package dev.guestwifi.conformance.report;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/** The build of the kit, as the manifest of its jar says. */
final class Build {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{7,64}");
    private static final Optional<String> COMMIT_OF_JAR = read();

    private Build() {}

    /** The version of the kit. */
    static String version() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "(unpackaged)" : version;
    }

    /** The commit that the kit was built from, if the build knew it. */
    static Optional<String> commit() {
        return COMMIT_OF_JAR;
    }

    private static Optional<String> read() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        String file = source == null ? "" : source.getLocation().toString();
        if (!file.endsWith(".jar")) {
            return Optional.empty();
        }
        try (JarFile jar = new JarFile(new File(new URI(file)))) {
            Manifest manifest = jar.getManifest();
            return Optional.ofNullable(manifest)
                    .map(one -> one.getMainAttributes().getValue("Implementation-Commit"))
                    .filter(COMMIT.asMatchPredicate());
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty(); // a jar in a jar, for example
        }
    }
}
