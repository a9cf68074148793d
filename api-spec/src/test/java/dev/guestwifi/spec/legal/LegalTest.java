package dev.guestwifi.spec.legal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LegalTest {
    private static final String TEXT = "Permission is hereby granted. ".repeat(30);

    @TempDir
    private Path root;

    @BeforeEach
    void lay_out_a_project() throws IOException {
        Files.createDirectories(root.resolve("docs/licenses/other"));
        for (String file :
                List.of("LICENSE", "NOTICE", "docs/licenses/Apache-2.0.txt", "docs/licenses/other/AUTHORS")) {
            Files.writeString(root.resolve(file), "text of " + file);
        }
    }

    private Path legal(String artifact, String licence, Map<String, String> carried) throws IOException {
        Path jar = root.resolve("repository/org/example/" + artifact + "/1.0/" + artifact + "-1.0.jar");
        Files.createDirectories(jar.resolveSibling("."));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (Map.Entry<String, String> file : carried.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        String component = """
                {"group": "org.example", "name": "%s", "version": "1.0", "licenses": [{"license": {"id": "%s"}}]}
                """.formatted(artifact, licence);
        Path sbom = Files.writeString(root.resolve("sbom.json"), """
                {"metadata": {"component": {"group": "dev.guestwifi", "name": "own", "version": "2"}},
                 "components": [%s]}
                """.formatted(component));
        Path legal = root.resolve("legal.jar");
        Legal.main(new String[] {
            sbom.toString(), root + "/repository", root.toString(), legal.toString(), "2026-11-01T00:00:00Z"
        });
        return legal;
    }

    private static String text(Path jar, String entry) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), UTF_8);
        }
    }

    private static List<String> names(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void the_texts_an_artifact_carries_are_taken_and_nothing_else_of_it() throws IOException {
        Path jar =
                legal("some", "MIT", Map.of("META-INF/LICENSE", TEXT, "META-INF/NOTICE.md", "notice", "a/B.txt", "x"));
        assertThat(text(jar, "META-INF/licenses/some/LICENSE")).isEqualTo(TEXT);
        assertThat(text(jar, "META-INF/licenses/some/NOTICE.md")).isEqualTo("notice");
        assertThat(text(jar, "META-INF/THIRD-PARTY.txt")).contains("\norg.example:some:1.0  MIT\n");
        assertThat(names(jar))
                .filteredOn(name -> name.startsWith("META-INF/licenses/some/"))
                .hasSize(3);
    }

    @Test
    void without_a_text_of_its_own_the_declared_licence_is_taken_beside_what_is_kept() throws IOException {
        Path jar = legal("other", "Apache-2.0", Map.of());
        assertThat(text(jar, "META-INF/licenses/other/LICENSE-Apache-2.0.txt"))
                .isEqualTo("text of docs/licenses/Apache-2.0.txt");
        assertThat(names(jar)).contains("META-INF/licenses/other/AUTHORS");
    }

    @Test
    void to_a_file_that_only_refers_to_the_declared_licence_its_text_is_added() throws IOException {
        Path jar = legal("some", "Apache-2.0", Map.of("META-INF/LICENSE", "Under the Apache License 2.0."));
        assertThat(text(jar, "META-INF/licenses/some/LICENSE")).isEqualTo("Under the Apache License 2.0.");
        assertThat(text(jar, "META-INF/licenses/some/LICENSE-Apache-2.0.txt")).startsWith("text of");
    }

    @Test
    void an_artifact_without_any_text_fails_the_build() {
        assertThatThrownBy(() -> legal("some", "MIT", Map.of()))
                .hasMessageContaining("org.example:some:1.0 carries no licence text and declares [MIT]");
    }

    @Test
    void the_time_zone_does_not_show() throws IOException {
        TimeZone before = TimeZone.getDefault();
        byte[] here = Files.readAllBytes(legal("other", "Apache-2.0", Map.of()));
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
            assertThat(Files.readAllBytes(legal("other", "Apache-2.0", Map.of())))
                    .isEqualTo(here);
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
