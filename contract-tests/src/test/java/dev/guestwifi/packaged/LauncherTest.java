package dev.guestwifi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts the server with a small heap and an archive of its classes, and the kit without either. */
@Tag("packaged")
class LauncherTest {
    private static final Path SCRIPT =
            Path.of("../server/target/guest-wifi-server").toAbsolutePath().normalize();
    private static final Path KIT =
            Path.of("target/guest-wifi-conformance").toAbsolutePath().normalize();
    private static final String OPTIONS = "GUESTWIFI_JAVA_OPTS";
    private static final Map<String, String> NONE = Map.of();

    @TempDir
    Path directory;

    @BeforeAll
    static void there_is_a_shell_and_a_script() {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh");
        assumeTrue(
                Files.exists(SCRIPT) || System.getenv("CI") != null,
                "skipped: no packaged launcher; ./mvnw verify makes one first");
    }

    @Tag("long")
    @Test
    void through_a_link_it_serves_prints_only_what_the_server_prints_and_ends_orderly() throws Exception {
        Path link = Files.createDirectory(directory.resolve("a folder")).resolve("the server");
        Files.createSymbolicLink(link, SCRIPT);
        try (JarProcess server = JarProcess.launcher(link, NONE, "--port", "0")) {
            URI venues = URI.create(server.uri() + "/api/venues?slug=default");
            HttpRequest request = HttpRequest.newBuilder(venues)
                    .header("X-API-Key", server.instanceKey())
                    .build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
            server.terminate();
            assertThat(server.ended()).isZero();
            assertThat(server.lines()).startsWith("data from the demo instance").endsWith("stopped");
        }
        Files.delete(link); // JUnit would warn that it leads out of the directory.
    }

    @Tag("long")
    @Test
    void options_and_exit_codes_pass_through() throws Exception {
        try (JarProcess server = JarProcess.launcher(SCRIPT, NONE, "--host", "a b", "--prot")) {
            assertThat(server.ended()).isEqualTo(2);
            assertThat(server.lines())
                    .containsExactly(
                            "Unknown option: '--prot'",
                            "Did you mean --port?",
                            "Run guest-wifi-server --help for all options.");
        }
    }

    @Tag("long")
    @Test
    void the_heap_is_small_unless_an_option_of_the_jvm_says_otherwise() throws Exception {
        assertThat(heap(SCRIPT, "")).isEqualTo(128L << 20);
        assertThat(heap(SCRIPT, "-Xmx64m")).isEqualTo(64L << 20);
    }

    @Tag("long")
    @Test
    void another_garbage_collector_can_be_chosen() throws Exception {
        assertThat(printed(SCRIPT, Map.of(OPTIONS, "-XX:+UseParallelGC"))).hasSize(1);
    }

    private static long heap(Path script, String options) throws IOException, InterruptedException {
        List<String> lines = printed(script, Map.of(OPTIONS, options + " -XX:+PrintFlagsFinal"));
        String flag = lines.stream()
                .filter(line -> line.contains(" MaxHeapSize "))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(flag.replaceAll(".*= *([0-9]+) .*", "$1"));
    }

    /** What it prints with {@code --version}. */
    private static List<String> printed(Path script, Map<String, String> environment)
            throws IOException, InterruptedException {
        try (JarProcess server = JarProcess.launcher(script, environment, "--version")) {
            assertThat(server.ended()).isZero();
            return server.lines();
        }
    }

    @Test
    void classes_come_from_the_archive_that_the_build_made() throws Exception {
        assumeTrue(!archives().isEmpty(), "skipped: the build made no archive with the JDK of the tests");
        Path loaded = directory.resolve("loaded-classes");
        printed(SCRIPT, Map.of(OPTIONS, "-Xlog:class+load:file=" + loaded));
        assertThat(Files.readAllLines(loaded))
                .filteredOn(line -> line.contains(" dev.guestwifi.server.cli.Main source: "))
                .singleElement()
                .asString()
                .contains("shared objects file");
    }

    /** Those for the JDK of the tests. */
    private static List<Path> archives() throws IOException {
        String version = System.getProperty("java.runtime.version");
        try (Stream<Path> files = Files.list(SCRIPT.resolveSibling("."))) {
            return files.filter(file -> file.toString().matches(".*\\.(jsa|aot)"))
                    .filter(file -> file.toString().contains("-" + version + "."))
                    .toList();
        }
    }

    @Tag("long")
    @Test
    void without_an_archive_or_with_one_of_another_jar_it_prints_the_same() throws Exception {
        Path copy = Files.createDirectory(directory.resolve("a copy"));
        Path script = Files.copy(SCRIPT, copy.resolve("guest-wifi-server"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        Files.copy(SCRIPT.resolveSibling("guest-wifi-server.jar"), copy.resolve("guest-wifi-server.jar"));
        List<String> without = printed(script, NONE);
        assertThat(without).singleElement().asString().matches("guest-wifi-server [0-9].*");
        for (Path archive : archives()) {
            Files.copy(archive, copy.resolve(archive.getFileName()));
        }
        assertThat(printed(script, NONE)).isEqualTo(without);
    }

    @Tag("long")
    @Test
    void the_kit_has_one_that_leaves_it_the_heap_of_the_jvm() throws Exception {
        assertThat(printed(KIT, NONE)).singleElement().asString().matches("guest-wifi-conformance [0-9].*");
        assertThat(heap(KIT, "")).isGreaterThan(heap(SCRIPT, ""));
    }

    @Test
    void without_java_it_says_what_to_do() throws Exception {
        Map<String, String> nowhere = Map.of("JAVA_HOME", directory.toString());
        try (JarProcess server = JarProcess.launcher(SCRIPT, nowhere)) {
            assertThat(server.ended()).isEqualTo(1);
            assertThat(server.lines())
                    .containsExactly(
                            "There is no " + directory + "/bin/java: install Java 17 or later, or set JAVA_HOME.");
        }
    }
}
