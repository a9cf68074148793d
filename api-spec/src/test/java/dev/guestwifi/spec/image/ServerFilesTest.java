package dev.guestwifi.spec.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is made of the server's jar for an image. */
class ServerFilesTest {
    private static final String NATIVE = "org/sqlite/native/";

    @TempDir
    private Path directory;

    @BeforeEach
    void make_a_jar() throws IOException {
        List<String> names = List.of(
                "META-INF/MANIFEST.MF",
                "dev/guestwifi/server/cli/Main.class",
                NATIVE + "Linux/x86_64/libsqlitejdbc.so",
                NATIVE + "Linux/aarch64/libsqlitejdbc.so",
                NATIVE + "Mac/x86_64/libsqlitejdbc.dylib");
        try (ZipOutputStream jar = new ZipOutputStream(Files.newOutputStream(directory.resolve("server.jar")))) {
            for (String name : names) {
                jar.putNextEntry(new ZipEntry(name));
                jar.write(("content of " + name).getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
    }

    private Path make(String target, String... more) throws IOException {
        Path made = directory.resolve(target);
        String jar = directory.resolve("server.jar").toString();
        String[] arguments = new String[3 + more.length];
        arguments[0] = jar;
        arguments[1] = "amd64";
        arguments[2] = made.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        ServerFiles.main(arguments);
        return made;
    }

    @Test
    void the_jar_keeps_all_but_native_libraries_and_is_not_compressed() throws IOException {
        try (ZipFile jar =
                new ZipFile(make("app").resolve("guest-wifi-server.jar").toFile())) {
            assertThat(jar.stream().map(ZipEntry::getName))
                    .containsExactly("META-INF/MANIFEST.MF", "dev/guestwifi/server/cli/Main.class");
            ZipEntry main = jar.getEntry("dev/guestwifi/server/cli/Main.class");
            assertThat(main.getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(jar.getInputStream(main)).hasContent("content of " + main.getName());
        }
    }

    @Test
    void the_library_of_the_processor_is_a_file() throws IOException {
        assertThat(make("app").resolve("libsqlitejdbc.so"))
                .hasContent("content of " + NATIVE + "Linux/x86_64/libsqlitejdbc.so");
    }

    @Test
    void the_options_end_with_those_that_are_given() throws IOException {
        assertThat(Files.readAllLines(make("app", "-XX:AOTCache=/app/a.aot").resolve("java.options")))
                .contains("-XX:MaxRAMPercentage=50", "-Dorg.sqlite.lib.name=libsqlitejdbc.so")
                .endsWith("-XX:AOTCache=/app/a.aot");
    }

    /** The JVM accepts the archive of the jar's classes only with the time that the jar has in the image. */
    @Test
    void every_file_is_the_same_each_time_and_has_the_time_of_files_in_images() throws IOException {
        for (String name : List.of("guest-wifi-server.jar", "libsqlitejdbc.so", "java.options")) {
            Path file = make("one").resolve(name);
            assertThat(file).hasSameBinaryContentAs(make("other").resolve(name));
            assertThat(Files.getLastModifiedTime(file).toInstant()).isEqualTo(Instant.ofEpochSecond(1));
        }
    }

    @Test
    void another_processor_is_refused() {
        assertThatThrownBy(() -> ServerFiles.main(new String[] {"server.jar", "s390x", "app"}))
                .hasMessageContaining("amd64")
                .hasMessageContaining("s390x");
    }
}
