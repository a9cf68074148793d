package dev.guestwifi.spec.node;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * The tools that {@code api-spec/tools/package-lock.json} names, run without the network once they are installed.
 * Where there is no Node the tests that want them are skipped, and fail when the environment says {@code CI=true}.
 */
public final class NodeTools {
    private static final Path TOOLS =
            Path.of("..", "api-spec", "tools").toAbsolutePath().normalize();
    private static final Map<String, String> QUIET =
            Map.of("REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true", "NO_COLOR", "1");
    private static final long MINUTES = 5;

    /** What is missing, in one line; empty when the tools are ready. */
    private static final String MISSING = install();

    private NodeTools() {}

    /** What a tool wrote and how it ended. */
    public record Run(int exit, String output, String errors) {}

    /** The tools, ready to run; otherwise ends the test. */
    public static NodeTools ready() {
        if (!MISSING.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail("the Node tools are wanted where CI=true: " + MISSING);
            }
            Assumptions.abort(MISSING);
        }
        return new NodeTools();
    }

    /** Runs a tool in {@code api-spec/tools}, where its configuration lies. */
    public Run run(String tool, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", "node_modules/.bin/" + tool));
        command.addAll(List.of(arguments));
        try {
            return start(command);
        } catch (IOException e) {
            throw new UncheckedIOException(tool, e);
        }
    }

    /** A file of one of the packages. */
    public Path file(String path) {
        return TOOLS.resolve("node_modules").resolve(path);
    }

    private static String install() {
        String missing = "";
        try {
            if (!upToDate()) {
                Run npm = start(List.of("npm", "ci"));
                missing = npm.exit() == 0
                        ? ""
                        : "npm ci failed: " + npm.errors().lines().findFirst().orElse("");
            }
        } catch (IOException e) {
            missing = "there is no Node here";
        }
        if (!missing.isEmpty()) {
            System.out.println("skipped the checks by Node tools: " + missing);
        }
        return missing;
    }

    /** npm writes this file last, so an installation that broke off is none. */
    private static boolean upToDate() throws IOException {
        Path installed = TOOLS.resolve("node_modules/.package-lock.json");
        return start(List.of("node", "--version")).exit() == 0
                && Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(TOOLS.resolve("package-lock.json")))
                        >= 0;
    }

    private static Run start(List<String> command) throws IOException {
        File output = File.createTempFile("node-", ".out");
        File errors = File.createTempFile("node-", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(TOOLS.toFile())
                    .redirectOutput(output)
                    .redirectError(errors);
            builder.environment().putAll(QUIET);
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running after " + MINUTES + " minutes: " + command);
            }
            return new Run(process.exitValue(), text(output), text(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(output.toPath());
            Files.delete(errors.toPath());
        }
    }

    private static String text(File file) throws IOException {
        return Files.readString(file.toPath(), StandardCharsets.UTF_8);
    }
}
