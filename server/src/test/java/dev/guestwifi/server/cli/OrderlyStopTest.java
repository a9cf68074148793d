package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A server in a process of its own that gets signals. */
@Timeout(180)
@DisabledOnOs(OS.WINDOWS)
class OrderlyStopTest {
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path directory;

    private Process start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of("--port", "0", "--management-port", "0"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(directory.resolve("stderr").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("GUESTWIFI_"));
        return builder.start();
    }

    private static URI printed(BufferedReader output, String start) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(start)) {
                return URI.create(line.substring(start.length()));
            }
        }
        throw new AssertionError("never printed: " + start);
    }

    private int status(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void the_first_signal_drains_and_the_second_ends_the_process_at_once() throws Exception {
        Process process = start("--drain-delay", "600");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            URI api = printed(output, "listening on ");
            URI management = printed(output, "management on ");
            assertThat(status(management.resolve("/readyz"))).isEqualTo(200);
            process.toHandle().destroy();
            while (status(management.resolve("/readyz")) == 200) {
                Thread.onSpinWait();
            }
            assertThat(status(management.resolve("/readyz"))).isEqualTo(503);
            assertThat(status(api.resolve("/docs"))).isEqualTo(200);
            process.toHandle().destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(143);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void one_signal_ends_with_status_0_and_the_whole_access_log() throws Exception {
        Process process = start("--access-log", "json", "--log-format", "json");
        try (BufferedReader output = process.inputReader(UTF_8)) {
            URI api = printed(output, "listening on ");
            for (int i = 0; i < 5; i++) {
                assertThat(status(api.resolve("/docs"))).isEqualTo(200);
            }
            process.toHandle().destroy();
            assertThat(output.lines()).last().isEqualTo("stopped");
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(Files.readAllLines(directory.resolve("stderr")))
                    .hasSize(5)
                    .allSatisfy(
                            line -> assertThat(line).startsWith("{\"time\":").contains("\"status\":200"));
        } finally {
            process.destroyForcibly();
        }
    }
}
