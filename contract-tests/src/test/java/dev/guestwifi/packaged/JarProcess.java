package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** {@code java -jar} of a packaged jar, running or ended. */
final class JarProcess implements AutoCloseable {
    private static final Path SERVER = Path.of("../server/target/guest-wifi-server.jar");
    private static final Path KIT = Path.of("target/guest-wifi-conformance.jar");
    /** Of the JDK that runs the tests. */
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final List<String> lines = new ArrayList<>();

    private JarProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(UTF_8);
    }

    static JarProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /** Standard error goes where standard output goes. */
    static JarProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(SERVER, environment, arguments);
    }

    /** The server with a heap of its own size, as {@code -Xmx} takes it. */
    static JarProcess withHeap(String heap, String... arguments) throws IOException {
        ProcessBuilder builder = server(arguments).redirectErrorStream(true);
        builder.command().remove("-XX:+UseSerialGC"); // with the collector that users have
        builder.command().add(1, "-Xmx" + heap);
        return new JarProcess(builder.start());
    }

    /** The conformance kit instead of the server. */
    static JarProcess kit(String... arguments) throws IOException {
        return kit(Map.of(), arguments);
    }

    static JarProcess kit(Map<String, String> environment, String... arguments) throws IOException {
        return start(KIT, environment, arguments);
    }

    /** A launcher, with the JDK that runs the tests as {@code JAVA_HOME} unless the environment has another. */
    static JarProcess launcher(Path script, Map<String, String> environment, String... arguments) throws IOException {
        ProcessBuilder builder = builder(SERVER, arguments).redirectErrorStream(true);
        List<String> command = builder.command();
        command.subList(0, command.indexOf(SERVER.toString()) + 1).clear();
        command.add(0, script.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new JarProcess(builder.start());
    }

    private static JarProcess start(Path jar, Map<String, String> environment, String... arguments) throws IOException {
        assumeTrue(
                Files.exists(jar) || System.getenv("CI") != null,
                "skipped: no packaged jar; ./mvnw verify makes one first");
        ProcessBuilder builder = builder(jar, arguments).redirectErrorStream(true);
        builder.environment().putAll(environment);
        return new JarProcess(builder.start());
    }

    private static ProcessBuilder builder(Path jar, String... arguments) {
        // The second compiler and a concurrent collector take more time than so short a life gets back.
        List<String> command =
                new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        // Only what a test sets.
        builder.environment().keySet().removeIf(name -> name.matches("(GUESTWIFI|CONFORMANCE)_.*"));
        return builder;
    }

    /** The server's jar for who looks at its streams one by one. */
    static ProcessBuilder server(String... arguments) {
        return builder(SERVER, arguments);
    }

    /** What follows a text at the beginning of a line that the server prints, sooner or later. */
    String printed(String start) throws IOException {
        for (String line : lines) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
        }
        String line = nextLine();
        while (line != null) {
            if (line.startsWith(start)) {
                return line.substring(start.length());
            }
            line = nextLine();
        }
        throw new AssertionError("never printed \"" + start + "\" but: " + lines);
    }

    /** Base address, once it accepts requests. */
    String uri() throws IOException {
        return printed("listening on ");
    }

    String instanceKey() throws IOException {
        return printed("demo key, whole instance: ");
    }

    long pid() {
        return process.pid();
    }

    /** All that there is on its standard input. */
    void type(String text) throws IOException {
        try (Writer input = process.outputWriter(UTF_8)) {
            input.write(text);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.toHandle().destroy(); // Process.destroy() would close the output, too.
    }

    /** The status with which it ends, within a minute. */
    int ended() throws IOException, InterruptedException {
        String line = nextLine();
        while (line != null) {
            line = nextLine();
        }
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still runs; printed: " + lines);
        }
        return process.exitValue();
    }

    /** All it has printed and the test has read. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    private @Nullable String nextLine() throws IOException {
        String line = output.readLine();
        if (line != null) {
            lines.add(line);
        }
        return line;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
