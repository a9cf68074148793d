package dev.guestwifi.benchmarks.failover;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A cluster that deploy/ha/cluster started, through the commands of that script. */
final class Cluster {
    private static final String SCRIPT = "deploy/ha/cluster";
    private static final Duration LONGEST = Duration.ofMinutes(4);

    private final Path directory;

    Cluster(Path directory) {
        this.directory = directory;
    }

    /** The base URL of the API through HAProxy. */
    String url() throws IOException {
        return url("api_port");
    }

    /** The base URL of one server, past HAProxy. */
    String urlOf(String server) throws IOException {
        return url(server + "_port");
    }

    private String url(String setting) throws IOException {
        return "http://127.0.0.1:" + setting(setting) + "/api";
    }

    private String setting(String name) throws IOException {
        String start = name + "=";
        return Files.readAllLines(directory.resolve("settings")).stream()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElseThrow();
    }

    String newKey() throws IOException, InterruptedException {
        return run("key");
    }

    String primary() throws IOException, InterruptedException {
        return run("primary");
    }

    String standby() throws IOException, InterruptedException {
        return run("standby");
    }

    void start(String node) throws IOException, InterruptedException {
        run("start", node);
    }

    void restart(String server) throws IOException, InterruptedException {
        run("restart", server);
    }

    /** @param part of a database node: agent, database, both or receiver */
    void signal(String node, String signal, String part) throws IOException, InterruptedException {
        run("signal", node, signal, part);
    }

    /** The numbers of threads and of open files of a server. */
    String usage(String server) throws IOException, InterruptedException {
        return run("usage", server);
    }

    /** Waits until statements reach a primary, and returns the time in nanoseconds at which it was seen. */
    long awaitPrimary() throws IOException, InterruptedException {
        run("wait-primary");
        return System.nanoTime();
    }

    /** Waits until there are a primary and a standby that follows it. */
    void awaitWhole() throws IOException, InterruptedException {
        run("wait");
    }

    /** Runs a statement as superuser on the primary, and returns its rows, columns divided by "|". */
    String sql(String statement) throws IOException, InterruptedException {
        return run("sql", "-d", "guestwifi", "-Atc", statement);
    }

    private String run(String command, String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(SCRIPT, command, directory.toString()));
        line.addAll(List.of(arguments));
        Path output = Files.createTempFile("cluster", ".out");
        Path errors = Files.createTempFile("cluster", ".err");
        try {
            Process process = new ProcessBuilder(line)
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile())
                    .start();
            if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " did not end in time");
            }
            if (process.exitValue() != 0) {
                throw new IOException(
                        String.join(" ", line) + ": " + Files.readString(errors).strip());
            }
            return Files.readString(output).strip();
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
