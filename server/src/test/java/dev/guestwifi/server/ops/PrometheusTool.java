package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** {@code promtool}. Where there is none its tests are skipped, and fail if the environment says {@code CI=true}. */
final class PrometheusTool {
    private static final String MISSING = "skipped: no promtool; Debian has it in the package prometheus";

    private PrometheusTool() {}

    /** Runs it, and returns what it prints if it succeeds. */
    static String run(String input, String... arguments) throws IOException, InterruptedException {
        boolean isThere = List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "promtool")));
        if (!isThere && "true".equals(System.getenv("CI"))) {
            Assertions.fail(MISSING);
        }
        Assumptions.assumeTrue(isThere, MISSING);
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed: " + output);
        }
        return output;
    }
}
