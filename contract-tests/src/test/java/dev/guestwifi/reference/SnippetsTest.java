package dev.guestwifi.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java in the READMEs and in the client's Javadoc, compiled and run in a JVM of its own, which has an environment.
 */
@Tag("long")
class SnippetsTest {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");
    /** The kit as tests of a build: found, as a build tool would, but not run, since that takes a whole check. */
    private static final String KIT = "contract-tests/README.md";

    private static final Pattern FENCED = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");
    private static final Pattern JAVADOC = Pattern.compile("<pre>\\{@code\n(.*?) *\\* }</pre>", Pattern.DOTALL);

    private static final String PROGRAM = """
            import dev.guestwifi.client.*;
            import dev.guestwifi.client.error.*;
            import dev.guestwifi.client.generated.contract.*;
            import dev.guestwifi.client.generated.model.*;
            import dev.guestwifi.junit.*;
            import java.time.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import static org.assertj.core.api.Assertions.assertThat;

            class Snippets {
                static final String url = System.getenv("GUESTWIFI_URL");
                static final String key = System.getenv("GUESTWIFI_API_KEY");
                static final GuestWifiClient wifi = GuestWifiClient.fromEnv();

                public static void main(String[] arguments) throws Exception {
            %s
                }

                static void find(Class<?> tests) {
                    assertThat(tests.getSimpleName()).endsWith("Test"); // or no build tool takes it for one
                    var selector = org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(tests);
                    var plan = org.junit.platform.launcher.core.LauncherFactory.create().discover(
                            org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selector).build());
                    assertThat(plan.countTestIdentifiers(one -> one.isTest())).isGreaterThan(40);
                }

                static void pass(Class<?> tests) {
                    var summary = new org.junit.platform.launcher.listeners.SummaryGeneratingListener();
                    var selector = org.junit.platform.engine.discovery.DiscoverySelectors.selectClass(tests);
                    org.junit.platform.launcher.core.LauncherFactory.create().execute(
                            org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request()
                                    .selectors(selector).build(),
                            summary);
                    assertThat(summary.getSummary().getTestsSucceededCount()).isPositive();
                    assertThat(summary.getSummary().getTotalFailureCount()).isZero();
                }
            %s
            }
            """;

    @Test
    void every_snippet_of_the_readmes_and_the_javadoc_compiles_and_runs(@TempDir Path directory) throws Exception {
        Path program = Files.writeString(directory.resolve("Snippets.java"), program());
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + directory;
        var printed = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, printed, printed, "-Xlint:all", "-proc:none", "-cp", classPath, program.toString());
        assertThat(printed.toString(UTF_8) + "exit " + compiled)
                .as(Files.readString(program))
                .isEqualTo("exit 0");

        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(store);
        store.add(DemoKeys.INSTANCE.stored());
        try (Server server = Server.start(ServerConfig.onAnyPort(ZoneOffset.UTC), store.build(), Clock.systemUTC())) {
            var java = new ProcessBuilder(
                    JAVA.resolve("java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-cp",
                    classPath,
                    "Snippets");
            java.environment().put("GUESTWIFI_URL", server.uri() + "/api");
            java.environment().put("GUESTWIFI_API_KEY", DemoKeys.INSTANCE.key());
            assertThat(run(java))
                    .contains(
                            "running README.md",
                            "running client/README.md",
                            "running junit/README.md",
                            "running " + KIT,
                            "running GuestWifiClient.java")
                    .endsWith("exit 0");
        }
    }

    private static String program() throws IOException {
        StringBuilder calls = new StringBuilder();
        StringBuilder members = new StringBuilder();
        int number = 0;
        for (Snippet snippet : snippets()) {
            number++;
            calls.append("System.out.println(\"running ").append(snippet.from()).append("\");\n");
            if (snippet.isClass()) {
                calls.append(snippet.from().equals(KIT) ? "find(In" : "pass(In")
                        .append(number)
                        .append(".")
                        .append(snippet.className())
                        .append(".class);\n");
                members.append("static class In")
                        .append(number)
                        .append(" {\nstatic ")
                        .append(IMPORT.matcher(snippet.code()).replaceAll("").strip())
                        .append("\n}\n");
            } else {
                calls.append("snippet").append(number).append("();\n");
                members.append("static void snippet").append(number).append("() throws Exception {\n");
                members.append(snippet.code()).append("}\n");
            }
        }
        String imports = snippets().stream()
                .flatMap(snippet -> IMPORT.matcher(snippet.code()).results())
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining());
        return imports + PROGRAM.formatted(calls, members);
    }

    private record Snippet(String from, String code) {
        private static final Pattern CLASS = Pattern.compile("(?m)^class (\\w+)");

        boolean isClass() {
            return CLASS.matcher(code).find();
        }

        String className() {
            Matcher name = CLASS.matcher(code);
            assertThat(name.find()).isTrue();
            return name.group(1);
        }
    }

    private static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (String readme : List.of("README.md", "client/README.md", "junit/README.md", KIT)) {
            FENCED.matcher(Files.readString(Path.of("..", readme)))
                    .results()
                    .forEach(found -> snippets.add(new Snippet(readme, found.group(1))));
        }
        try (Stream<Path> sources = Files.walk(Path.of("../client/src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).sorted().toList()) {
                JAVADOC.matcher(Files.readString(source))
                        .results()
                        .forEach(found -> snippets.add(new Snippet(
                                String.valueOf(source.getFileName()),
                                found.group(1).replaceAll("(?m)^ *\\* ?", ""))));
            }
        }
        return snippets;
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return output + "exit " + process.waitFor();
    }
}
