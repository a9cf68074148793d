package dev.guestwifi.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guestwifi.conformance.deployment.Target;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server, a process of its own whose costs can be measured. */
final class ServerJar implements FuzzServer {
    private static final String AUDIT = "{\"id\":";

    private static final Path JAR = Path.of(System.getProperty("fuzz.jar", "../server/target/guest-wifi-server.jar"));
    private static final Path BIN = Path.of(System.getProperty("java.home"), "bin");
    private static final int MAX_LINES = 100;
    private static final String LISTENING = "listening on ";
    private static final Pattern USED = Pattern.compile("used ([0-9]+)K");

    private final Path errors;
    private final Process process;
    private final BufferedReader output;
    private final URI uri;
    private final Target data;
    private final AtomicReference<String> liveKey;

    /** @param arguments beside those that every such server has */
    ServerJar(Path directory, String... arguments) throws IOException {
        assumeTrue(
                Files.exists(JAR) || System.getenv("CI") != null,
                "skipped: no packaged jar; ./mvnw verify makes one first");
        Path files = directory.resolve("data");
        errors = directory.resolve("stderr");
        var set = FuzzServer.write(files);
        List<String> command = new ArrayList<>(List.of(BIN.resolve("java").toString(), "-Xmx256m", "-XX:+UseG1GC"));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-jar", JAR.toString(), "--port", "0"));
        command.addAll(List.of("--data", files.toString(), "--trusted-proxies", PROXY + ",::1"));
        command.addAll(List.of("--bad-keys-per-minute", String.valueOf(BAD_KEYS)));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GUESTWIFI_"));
        builder.environment().put("GUESTWIFI_ADMIN_PASSWORD", PASSWORD);
        process = builder.start();
        output = process.inputReader(UTF_8);
        uri = URI.create(listening());
        data = set.at(URI.create(uri + "/api")).build();
        liveKey = new AtomicReference<>(data.key().value());
    }

    private String listening() throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return line.substring(LISTENING.length());
            }
        }
        throw new AssertionError("the server did not start: " + complaints());
    }

    @Override
    public URI uri() {
        return uri;
    }

    @Override
    public AtomicReference<String> liveKey() {
        return liveKey;
    }

    @Override
    public Target data() {
        return data;
    }

    /** All but the audit, lines of JSON that are written on purpose. */
    @Override
    public List<String> complaints() {
        try (Stream<String> lines = Files.lines(errors)) {
            return lines.filter(line -> !line.startsWith(AUDIT) && !line.contains(" INFO "))
                    .limit(MAX_LINES)
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    long errorBytes() throws IOException {
        return Files.size(errors);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public long heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        Matcher used = USED.matcher(jcmd("GC.heap_info"));
        if (!used.find()) {
            throw new AssertionError("jcmd tells no heap");
        }
        return Long.parseLong(used.group(1)) << 10;
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(BIN.resolve("jcmd").toString(), Long.toString(pid()), command).start();
        String printed = new String(jcmd.getInputStream().readAllBytes(), UTF_8);
        jcmd.waitFor();
        return printed;
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        output.close();
    }
}
