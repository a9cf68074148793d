package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What is in a jar.
 *
 * @param files the checksum of each file, by name
 */
record Jar(Path path, Map<String, Long> files) {
    static Jar of(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new Jar(
                    path,
                    zip.stream()
                            .filter(entry -> !entry.isDirectory())
                            .collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc)));
        }
    }

    String text(String name) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
