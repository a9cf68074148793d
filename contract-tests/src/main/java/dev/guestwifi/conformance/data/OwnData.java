package dev.guestwifi.conformance.data;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.deployment.TargetKey;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** A data directory with the kit's own data, and beside it what a run must know of it. */
public final class OwnData {
    private static final String FILE = "target.properties";

    private OwnData() {}

    /**
     * Writes data files with fresh keys, and {@code target.properties}, which only its owner may read.
     *
     * @throws IOException if the directory cannot be made or written, or holds that file already
     */
    public static void write(Path directory, ZoneId zone) throws IOException {
        write(directory, zone, DataSet.SHORT_LIVED, false);
    }

    /**
     * Writes them with keys that expire soon.
     *
     * @param shortLived how long from now on the first of them lives; the others live longer
     * @param withRights whether there are keys with rights and networks, for which {@code keys.csv} has more columns
     * @throws IOException if the directory cannot be made or written, or holds that file already
     */
    public static void write(Path directory, ZoneId zone, Duration shortLived, boolean withRights) throws IOException {
        Files.createDirectories(directory);
        Path file = directory.resolve(FILE);
        Files.createFile(file, ownerOnly());
        DataSet all = new DataSet(zone, shortLived);
        DataSet data = withRights ? all : all.withUsualRights();
        data.write(directory);
        Properties properties = new Properties();
        properties.setProperty("timezone", zone.getId());
        OwnKeys.store(data.keys(), properties);
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
     * A deployment that serves the directory and has no other users.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if something is missing in it
     */
    public static TargetBuilder read(Path directory, URI url) throws IOException {
        Properties properties = load(directory);
        String zone = properties.getProperty("timezone");
        if (zone == null) {
            throw new IllegalArgumentException(FILE + " lacks timezone");
        }
        return DataSet.at(url, ZoneId.of(zone), OwnKeys.load(properties));
    }

    /**
     * All keys of a directory, also those that {@link #read} leaves out, and when they expire.
     *
     * @throws IOException if the file cannot be read
     */
    public static List<TargetKey> keys(Path directory) throws IOException {
        return OwnKeys.load(load(directory));
    }

    private static Properties load(Path directory) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(directory.resolve(FILE), UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
