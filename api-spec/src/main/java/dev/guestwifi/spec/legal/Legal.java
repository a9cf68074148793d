package dev.guestwifi.spec.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a jar of what a jar with all its dependencies must say about them; both become one. */
public final class Legal {
    private static final String HEAD = """
            Third-party software in this jar
            ================================

            Each line names an artifact and the licences it is published under; several are a choice, or apply to
            parts, as its texts say. The texts and notices are in META-INF/licenses/<artifact>/, the same list for
            programs is META-INF/sbom/application.cdx.json.

            """;

    private Legal() {}

    /**
     * @param arguments the SBOM, the local Maven repository, the root of the project, the jar to write, and the time
     *     of its entries
     */
    public static void main(String[] arguments) throws IOException {
        Path sbom = Path.of(arguments[0]);
        Path root = Path.of(arguments[2]);
        Texts texts = new Texts(new Repository(Path.of(arguments[1]), root), root.resolve("docs/licenses"));
        SortedMap<String, byte[]> entries = new TreeMap<>();
        entries.put("META-INF/LICENSE", Files.readAllBytes(root.resolve("LICENSE")));
        entries.put("META-INF/NOTICE", Files.readAllBytes(root.resolve("NOTICE")));
        entries.put("META-INF/sbom/application.cdx.json", Files.readAllBytes(sbom));
        StringBuilder list = new StringBuilder(HEAD);
        for (Component component : components(sbom)) {
            entries.put(component.propertiesEntry(), component.properties().getBytes(UTF_8));
            if (!component.isOurs()) {
                list.append(component)
                        .append("  ")
                        .append(String.join(", ", component.licences()))
                        .append('\n');
                texts.of(component).forEach((name, text) -> {
                    String entry = "META-INF/licenses/" + component.name() + "/" + name;
                    if (entries.put(entry, text) != null) {
                        throw new IllegalStateException("two artifacts have " + entry);
                    }
                });
            }
        }
        entries.put("META-INF/THIRD-PARTY.txt", list.toString().getBytes(UTF_8));
        write(entries, Path.of(arguments[3]), OffsetDateTime.parse(arguments[4]));
    }

    /** What the jar consists of: the module it is named after, and everything else. */
    private static List<Component> components(Path sbom) throws IOException {
        JsonNode bom = new ObjectMapper().readTree(sbom.toFile());
        return Stream.concat(
                        Stream.of(bom.path("metadata").path("component")),
                        StreamSupport.stream(bom.path("components").spliterator(), false))
                .map(Component::of)
                .toList();
    }

    private static void write(SortedMap<String, byte[]> entries, Path jar, OffsetDateTime time) throws IOException {
        SortedSet<String> directories = new TreeSet<>();
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                for (int end = file.getKey().indexOf('/');
                        end > 0;
                        end = file.getKey().indexOf('/', end + 1)) {
                    if (directories.add(file.getKey().substring(0, end + 1))) {
                        put(zip, file.getKey().substring(0, end + 1), new byte[0], time);
                    }
                }
                put(zip, file.getKey(), file.getValue(), time);
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes, OffsetDateTime time) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(time.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
