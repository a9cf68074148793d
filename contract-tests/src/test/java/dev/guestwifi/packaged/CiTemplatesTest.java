package dev.guestwifi.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.spec.node.NodeTools;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The templates for GitHub Actions and GitLab: their shell, run on the packaged server. */
@Tag("packaged")
@Tag("long")
class CiTemplatesTest {
    private static final String JAR =
            Path.of("target/guest-wifi-conformance.jar").toAbsolutePath().toString();
    private static final List<String> REPORTS = List.of("html", "xml", "json", "md");

    @TempDir
    private static Path own;

    @TempDir
    private Path workspace;

    private static JarProcess server;
    private static Target target;

    @BeforeAll
    static void start() throws Exception {
        try (JarProcess data = JarProcess.kit("data", own.toString())) {
            assertThat(data.ended()).isZero();
        }
        server = JarProcess.start("--port", "0", "--data", own.toString(), "--bad-keys-per-minute", "0");
        target = OwnData.read(own, URI.create(server.uri() + "/api")).build();
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static Map<String, String> inputs(String... more) {
        Map<String, String> inputs = new HashMap<>(Map.of(
                "url", target.url().toString(),
                "api-key", target.key().value(),
                "team", target.team(),
                "jar", JAR));
        for (int i = 0; i < more.length; i += 2) {
            inputs.put(more[i], more[i + 1]);
        }
        return inputs;
    }

    private void mustBeWritten(String directory) throws Exception {
        for (String ending : REPORTS) {
            assertThat(workspace.resolve(directory).resolve("conformance." + ending))
                    .content()
                    .doesNotContain(target.key().value().substring(8));
        }
        assertThat(DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(workspace
                                .resolve(directory)
                                .resolve("conformance.xml")
                                .toFile())
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("testsuites");
    }

    @Test
    void the_action_succeeds_on_a_server_that_conforms() throws Exception {
        CiTemplate.Job job = new CiTemplate(workspace)
                .action(inputs("arguments", "--quick\n--only\npaging\n", "report", "some reports"));
        assertThat(job.exitCode()).as(job.printed()).isZero();
        assertThat(job.outputs()).isEqualTo("exit-code=0\nconclusion=conforms\n");
        assertThat(job.summary()).contains("### Conforms to the contract", "| paging |");
        assertThat(job.printed()).doesNotContain("::error");
        mustBeWritten("some reports");
    }

    /** The key of another team as that of the second one: the target is right, the options are not. */
    @Test
    void the_action_fails_with_annotations_for_violations_and_with_2_for_wrong_options() throws Exception {
        Map<String, String> wrong = inputs(
                "team", "south-shore",
                "other-team", "default",
                "other-team-key", target.otherTeamKey().orElseThrow().value(),
                "arguments", "--quick\n--law=teams.*\n");
        CiTemplate.Job job = new CiTemplate(workspace).action(wrong);
        assertThat(job.exitCode()).as(job.printed()).isEqualTo(1);
        assertThat(job.outputs()).isEqualTo("exit-code=1\nconclusion=violates\n");
        assertThat(job.summary()).contains("### Violates the contract");
        assertThat(job.printed())
                .containsPattern("\n::error title=teams%3A [^\n]*::teams\\.[^\n]*%0A")
                .containsPattern("\n::stop-commands::([0-9a-f-]{36})\n(?s:.*)FAILED(?s:.*)\n::\\1::\n::error");
        mustBeWritten("conformance");

        CiTemplate.Job usage = new CiTemplate(workspace).action(inputs("arguments", "--no-such-option"));
        assertThat(usage.exitCode()).as(usage.printed()).isEqualTo(2);
        assertThat(usage.outputs()).isEqualTo("exit-code=2\n");
        assertThat(usage.summary()).isEmpty(); // not that of the run before
    }

    @Test
    void the_job_of_GitLab_ends_as_the_kit_does_and_leaves_its_reports_where_it_says() throws Exception {
        Map<String, String> variables = new HashMap<>(Map.of(
                "KIT_JAR", JAR,
                "GUESTWIFI_URL", target.url().toString(),
                "GUESTWIFI_API_KEY", target.key().value(),
                "GUESTWIFI_TEAM", target.team()));
        variables.put("KIT_ARGUMENTS", "--quick --read-only --law=contract.*");
        CiTemplate.Job job = new CiTemplate(workspace).gitlab(variables);
        assertThat(job.exitCode()).as(job.printed()).isZero();
        assertThat(job.printed()).doesNotContain("::");
        JsonNode artifacts = CiTemplate.read(CiTemplate.GITLAB).at("/.guest-wifi-conformance/artifacts");
        assertThat(workspace.resolve(artifacts.at("/reports/junit").asText())).exists();
        assertThat(workspace.resolve(artifacts.at("/paths/0").asText())).isDirectory();
        mustBeWritten("conformance");
        variables.put("KIT_KNOWN_FAILURES", "no-such-file.yaml");
        assertThat(new CiTemplate(workspace).gitlab(variables).exitCode()).isEqualTo(2);
    }

    @Test
    void the_action_fits_the_schema_of_actions() {
        NodeTools.Run run = NodeTools.ready()
                .run("action-validator", CiTemplate.ACTION.toAbsolutePath().toString());
        assertThat(run.exit()).as(run.output() + run.errors()).isZero();
    }

    @Test
    void the_shell_of_every_step_has_no_finding_of_ShellCheck() throws Exception {
        assumeTrue(isInstalled() || "true".equals(System.getenv("CI")), "skipped: no shellcheck");
        for (Path template : List.of(CiTemplate.ACTION, CiTemplate.GITLAB)) {
            for (String script : CiTemplate.scripts(template)) {
                assertThat(script).as("inputs come by environment variables").doesNotContain("${{");
                Path file = Files.writeString(workspace.resolve("step.sh"), script);
                Process check = new ProcessBuilder("shellcheck", "--shell=bash", file.toString())
                        .redirectErrorStream(true)
                        .start();
                String findings = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(check.waitFor()).as(findings).isZero();
            }
        }
    }

    private static boolean isInstalled() throws InterruptedException {
        try {
            return new ProcessBuilder("shellcheck", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
