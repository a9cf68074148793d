package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.target.Secret;
import dev.guestwifi.conformance.target.Target;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.util.Properties;
import java.util.Set;

/** A data directory with the kit's own data, and beside it what a run must know of it. */
public final class OwnData {
    private static final String FILE = "target.properties";
    /** The URL is given later. */
    private static final URI ANY = URI.create("http://localhost");

    private OwnData() {}

    /**
     * Writes data files with fresh keys, and {@code target.properties}, which only its owner may read.
     *
     * @throws IOException if the directory cannot be made or written, or holds that file already
     */
    public static void write(Path directory, ZoneId zone) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(FILE);
        Files.createFile(file, ownerOnly());
        DataSet data = new DataSet(zone);
        data.write(directory);
        Target target = data.at(ANY).build();
        Properties properties = new Properties();
        properties.setProperty("key", target.key().value());
        properties.setProperty("team", target.team());
        properties.setProperty("other-team", target.otherTeam().orElseThrow());
        properties.setProperty(
                "other-team-key", target.otherTeamKey().map(Secret::value).orElseThrow());
        properties.setProperty(
                "read-only-key", target.readOnlyKey().map(Secret::value).orElseThrow());
        properties.setProperty("dead-key", target.deadKey().map(Secret::value).orElseThrow());
        properties.setProperty("timezone", zone.getId());
        try (Writer writer = Files.newBufferedWriter(file, UTF_8)) {
            properties.store(writer, "What --own reads. Holds keys.");
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /**
     * A deployment that serves the directory and that nobody else changes.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if something is missing in it
     */
    public static Target.Builder read(Path directory, URI url) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(FILE), UTF_8)) {
            properties.load(reader);
        }
        return Target.at(url, value(properties, "key"))
                .team(value(properties, "team"))
                .otherTeam(value(properties, "other-team"), value(properties, "other-team-key"))
                .readOnlyKey(value(properties, "read-only-key"))
                .deadKey(value(properties, "dead-key"))
                .zone(ZoneId.of(value(properties, "timezone")))
                .ownData(true)
                .exclusive(true);
    }

    private static String value(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException(FILE + " lacks " + name);
        }
        return value;
    }
}
