package dev.guestwifi.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server on the class path of another program. */
class LoggingTest {
    @TempDir
    Path directory;

    @Test
    void a_program_with_a_configuration_of_its_own_keeps_it() throws Exception {
        Files.writeString(directory.resolve("logback.xml"), "<configuration><root level=\"TRACE\"/></configuration>");
        assertThat(levelOfRoot()).isEqualTo("TRACE");
    }

    @Test
    void without_one_only_warnings_are_told() throws Exception {
        assertThat(levelOfRoot()).isEqualTo("WARN");
    }

    /** As logback finds it when it starts on this class path and one more directory. */
    private String levelOfRoot() throws Exception {
        List<Path> paths = Stream.concat(
                        Stream.of(directory),
                        Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                                .splitAsStream(System.getProperty("java.class.path"))
                                .map(Path::of))
                .toList();
        URL[] urls = new URL[paths.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = paths.get(i).toUri().toURL();
        }
        try (URLClassLoader program = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Object factory = program.loadClass("org.slf4j.LoggerFactory")
                    .getMethod("getILoggerFactory")
                    .invoke(null);
            assertThat(factory.getClass().getName()).isEqualTo(LoggerContext.class.getName());
            Object root =
                    factory.getClass().getMethod("getLogger", String.class).invoke(factory, "ROOT");
            return String.valueOf(root.getClass().getMethod("getLevel").invoke(root));
        }
    }
}
