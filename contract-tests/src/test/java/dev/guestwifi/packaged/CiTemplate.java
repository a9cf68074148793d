package dev.guestwifi.packaged;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A template of {@code contract-tests/ci}, whose shell runs here as the CI system runs it. */
final class CiTemplate {
    static final Path ACTION = Path.of("ci/action.yml");
    static final Path GITLAB = Path.of("ci/gitlab.yml");

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ *([a-z_.-]+) *}}");
    private static final int PATIENCE_SECONDS = 120;

    private final Path directory;

    /** @param directory where the steps run */
    CiTemplate(Path directory) {
        this.directory = directory;
    }

    /**
     * How a job ended.
     *
     * @param outputs of the step, and its summary
     */
    record Job(int exitCode, String printed, String outputs, String summary) {}

    static JsonNode read(Path template) {
        try {
            return new YAMLMapper().readTree(template.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The shell of every step. */
    static List<String> scripts(Path template) {
        List<String> scripts = new ArrayList<>();
        read(template).findValues("run").forEach(run -> scripts.add(run.asText()));
        read(template).findValues("script").forEach(script -> script.forEach(line -> scripts.add(line.asText())));
        return scripts;
    }

    /** The step of the composite action that runs the kit, with these inputs instead of the defaults. */
    Job action(Map<String, String> inputs) throws IOException, InterruptedException {
        JsonNode action = read(ACTION);
        JsonNode step = StreamSupport.stream(action.at("/runs/steps").spliterator(), false)
                .filter(one -> one.path("id").asText().equals("kit"))
                .findFirst()
                .orElseThrow();
        Map<String, String> environment = new HashMap<>(Map.of("GITHUB_ACTIONS", "true", "CI", "true"));
        step.path("env").properties().forEach(variable -> {
            Matcher expression = EXPRESSION.matcher(variable.getValue().asText());
            environment.put(variable.getKey(), expression.replaceAll(name -> {
                String input = name.group(1).replaceFirst("^inputs\\.", "");
                return Matcher.quoteReplacement(inputs.getOrDefault(
                        input, action.at("/inputs/" + input + "/default").asText()));
            }));
        });
        // As GitHub's runner starts a step whose shell is bash.
        return run(step.path("run").asText(), environment, List.of("--noprofile", "--norc", "-eo", "pipefail"));
    }

    /** The script of the GitLab job, with these variables instead of the defaults. */
    Job gitlab(Map<String, String> variables) throws IOException, InterruptedException {
        JsonNode job = read(GITLAB).path(".guest-wifi-conformance");
        Map<String, String> environment = new HashMap<>(Map.of("GITLAB_CI", "true", "CI", "true"));
        job.path("variables")
                .properties()
                .forEach(one -> environment.put(one.getKey(), one.getValue().asText()));
        environment.putAll(variables);
        return run(job.at("/script/0").asText(), environment, List.of("-eo", "pipefail"));
    }

    private Job run(String script, Map<String, String> environment, List<String> options)
            throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("step.sh"), script);
        Path outputs = Files.writeString(directory.resolve("outputs"), "");
        Path summary = Files.writeString(directory.resolve("summary"), "");
        Path printed = directory.resolve("printed");
        List<String> command = new ArrayList<>(List.of("bash"));
        command.addAll(options);
        command.add(file.toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(GUESTWIFI|GITHUB|GITLAB|KIT)_.*"));
        builder.environment().putAll(environment);
        builder.environment()
                .merge(
                        "PATH",
                        Path.of(System.getProperty("java.home"), "bin").toString(),
                        (path, java) -> java + File.pathSeparator + path);
        builder.environment().put("GITHUB_OUTPUT", outputs.toString());
        builder.environment().put("GITHUB_STEP_SUMMARY", summary.toString());
        Process process = builder.start();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("still runs; printed: " + Files.readString(printed, UTF_8));
            }
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Job(
                process.exitValue(),
                Files.readString(printed, UTF_8),
                Files.readString(outputs),
                Files.readString(summary));
    }
}
