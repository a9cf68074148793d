package dev.guestwifi.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extension on a class path that is not the one of this build. */
class OtherClassPathTest {
    private static final Path INSTANCE = Path.of("src/test/resources/small-instance");

    @Test
    void it_works_on_JUnit_5_and_reads_data_files_out_of_a_jar(@TempDir Path directory) throws Exception {
        List<Path> classPath = Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(Path::of)
                .filter(path -> !path.getFileName().toString().startsWith("junit-"))
                .collect(Collectors.toCollection(ArrayList::new));
        classPath.addAll(filesIn(Path.of("target/junit5")));
        classPath.add(packed(directory.resolve("data.jar")));

        List<String> lines = run(classPath, ExampleTests.OnDemoData.class, ExampleTests.OnPackedData.class);

        assertThat(lines).contains("venues=16", "venues=1").noneMatch(line -> line.contains("failed"));
        for (String url : TestRun.values(lines, "url")) {
            assertThat(ApiCalls.isOpen(url)).isFalse();
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(List<Path> classPath, Class<?>... tests) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader own = thread.getContextClassLoader();
        URL[] urls = new URL[classPath.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = classPath.get(i).toUri().toURL();
        }
        try (URLClassLoader other = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(other);
            assertThat(other.loadClass(Test.class.getName()).getPackage().getImplementationVersion())
                    .startsWith("5.13.");
            Class<?>[] others = new Class<?>[tests.length];
            for (int i = 0; i < tests.length; i++) {
                others[i] = other.loadClass(tests[i].getName());
            }
            return (List<String>) other.loadClass(TestRun.class.getName())
                    .getMethod("of", Map.class, Class[].class)
                    .invoke(null, Map.of(), others);
        } finally {
            thread.setContextClassLoader(own);
        }
    }

    private static Path packed(Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file)) {
            entries.putNextEntry(new JarEntry("packed-instance/"));
            for (Path csv : filesIn(INSTANCE)) {
                entries.putNextEntry(new JarEntry("packed-instance/" + csv.getFileName()));
                Files.copy(csv, entries);
            }
        }
        return jar;
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }
}
