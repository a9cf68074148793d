package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
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

    @Test
    void an_event_of_the_audit_is_a_line_of_json_and_nothing_else() {
        assertThat(logged("guest-wifi.audit", Level.INFO, "{\"id\":1}"))
                .isEqualTo("{\"id\":1}" + System.lineSeparator());
    }

    @Test
    void no_message_forges_another_line_or_steers_a_terminal() {
        assertThat(logged("dev.guestwifi.server", Level.WARN, "label a\nERROR b\u001B[2J\u202E\u2028"))
                .endsWith("label a\\u000AERROR b\\u001B[2J\\u202E\\u2028" + System.lineSeparator())
                .matches("(?s)[0-9T:.-]+Z WARN  .*");
    }

    @Test
    void as_json_an_error_is_one_line_with_its_stack_trace() throws Exception {
        LoggerContext context = new LoggerContext();
        Logger logger = context.getLogger("dev.guestwifi.server");
        Exception failure = new IllegalStateException("a\nb\u202E");
        String line = new JsonLayout()
                .doLayout(
                        new LoggingEvent("", logger, Level.ERROR, "Request {} failed", failure, new Object[] {"x\n1"}));
        assertThat(line).endsWith("}\n").doesNotContain("\u202E");
        assertThat(line.lines()).hasSize(1);
        JsonNode json = new ObjectMapper().readTree(line);
        assertThat(json.path("level").asText()).isEqualTo("error");
        assertThat(json.path("logger").asText()).isEqualTo("dev.guestwifi.server");
        assertThat(json.path("message").asText()).isEqualTo("Request x\n1 failed");
        assertThat(json.path("stack_trace").asText())
                .startsWith("java.lang.IllegalStateException: a\nb\u202E")
                .contains("\tat ");
    }

    /** Messages of libraries at lower levels may have anything in them, keys too. */
    @Test
    void the_level_of_the_command_line_makes_no_library_talk() {
        assertThat(levels(LogLevel.DEBUG)).containsExactly(Level.WARN, Level.DEBUG);
        assertThat(levels(LogLevel.ERROR)).containsExactly(Level.ERROR, Level.ERROR);
        assertThat(levels(LogLevel.WARN)).containsExactly(Level.WARN, Level.WARN);
    }

    /** The levels of a library and of the server. */
    private static List<Level> levels(LogLevel level) {
        LoggerContext context = new LoggerContext();
        Logging logging = new Logging();
        logging.setContext(context);
        logging.configure(context);
        new LogSettings(level, LogFormat.JSON, null).apply(context);
        List<Level> levels = Stream.of("org.glassfish.x", "dev.guestwifi.server")
                .map(name -> context.getLogger(name).getEffectiveLevel())
                .toList();
        context.stop();
        return levels;
    }

    /** What the server's own configuration makes of an event. */
    private static String logged(String name, Level level, String message) {
        LoggerContext context = new LoggerContext();
        Logging logging = new Logging();
        logging.setContext(context);
        logging.configure(context);
        Logger logger = context.getLogger(name);
        Iterator<Appender<ILoggingEvent>> appenders =
                (logger.isAdditive() ? context.getLogger("ROOT") : logger).iteratorForAppenders();
        Encoder<ILoggingEvent> encoder = ((ConsoleAppender<ILoggingEvent>) appenders.next()).getEncoder();
        String line =
                new String(encoder.encode(new LoggingEvent("", logger, level, message, null, new Object[0])), UTF_8);
        context.stop();
        return line;
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
