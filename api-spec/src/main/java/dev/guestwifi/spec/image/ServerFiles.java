package dev.guestwifi.spec.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The server's files in a container image: its jar without SQLite's native libraries, the library of the image's
 * processor as a file, and the JVM's options. Nothing has to be unpacked when the server starts, so it needs no
 * directory that it may write to. The jar is not compressed, because the layer of the image is: that makes it smaller.
 */
public final class ServerFiles {
    private static final String NATIVE = "org/sqlite/native/";
    private static final String LIBRARY = "libsqlitejdbc.so";
    private static final Map<String, String> PROCESSORS = Map.of("amd64", "x86_64", "arm64", "aarch64");
    /** What jib gives to every file: the JVM compares the times of the jar and the archive of its classes. */
    private static final FileTime TIME = FileTime.from(Instant.EPOCH.plusSeconds(1));

    private static final String OPTIONS = """
            # Options of the JVM. An argument file of your own can take the place of this one.
            -Xlog:disable
            -Xlog:all=error:stderr
            -XX:-UsePerfData
            -XX:MaxRAMPercentage=50
            -XX:+UseSerialGC
            -XX:TieredStopAtLevel=1
            -Dorg.sqlite.lib.path=/app
            -Dorg.sqlite.lib.name=libsqlitejdbc.so
            """;

    private ServerFiles() {}

    /**
     * Writes the files.
     *
     * @param arguments the server's jar; the processor as images name it; the directory to write to; options of the
     *     JVM to add
     */
    public static void main(String[] arguments) throws IOException {
        String processor = PROCESSORS.get(arguments[1]);
        if (processor == null) {
            throw new IllegalArgumentException("not one of " + PROCESSORS.keySet() + ": " + arguments[1]);
        }
        Path directory = Files.createDirectories(Path.of(arguments[2]));
        Path jar = directory.resolve("guest-wifi-server.jar");
        Path library = directory.resolve(LIBRARY);
        try (ZipFile source = new ZipFile(arguments[0])) {
            try (ZipOutputStream target = new ZipOutputStream(Files.newOutputStream(jar))) {
                for (ZipEntry entry : source.stream().toList()) {
                    if (!entry.getName().startsWith(NATIVE)) {
                        store(entry, content(source, entry), target);
                    }
                }
            }
            Files.write(library, content(source, source.getEntry(NATIVE + "Linux/" + processor + "/" + LIBRARY)));
        }
        Path options = directory.resolve("java.options");
        List<String> more = List.of(arguments).subList(3, arguments.length);
        Files.writeString(
                options,
                OPTIONS
                        + String.join(
                                "", more.stream().map(option -> option + "\n").toList()));
        for (Path file : List.of(jar, library, options)) {
            Files.setLastModifiedTime(file, TIME);
        }
    }

    private static byte[] content(ZipFile source, ZipEntry entry) throws IOException {
        try (InputStream input = source.getInputStream(entry)) {
            return input.readAllBytes();
        }
    }

    private static void store(ZipEntry source, byte[] content, ZipOutputStream target) throws IOException {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(source.getName());
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(source.getTimeLocal());
        target.putNextEntry(entry);
        target.write(content);
        target.closeEntry();
    }
}
