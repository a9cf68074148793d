package dev.guestwifi.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The server as a process of its own, that can be killed. */
final class ServerProcess implements AutoCloseable {
    private static final String LISTENING = "listening on ";

    private final Process process;
    final URI uri;

    /** Starts the server, and returns when it accepts requests. */
    ServerProcess(String database) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.guestwifi.server.cli.Main",
                "--port",
                "0",
                "--database",
                database));
        builder.environment().keySet().removeIf(name -> name.startsWith("GUESTWIFI_"));
        process = builder.redirectErrorStream(true).start();
        uri = listening();
    }

    private URI listening() throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(LISTENING)) {
                return URI.create(line.substring(LISTENING.length()));
            }
            all.append(line).append('\n');
        }
        throw new IOException("The server did not start: " + all);
    }

    /** Ends the process as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The process could not be killed");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
