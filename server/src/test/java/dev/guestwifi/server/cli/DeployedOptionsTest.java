package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What an operator copies names only options that the server has, with values that it takes. */
class DeployedOptionsTest {
    private static final Path DEPLOY = Path.of("../deploy");
    /** Also in the image's configuration. */
    private static final Path BUILD = Path.of("pom.xml");

    private static final Pattern VARIABLE = Pattern.compile("GUESTWIFI_[A-Z_]*[A-Z]");
    /** In YAML, in a unit of systemd, in XML. */
    private static final Pattern VALUE =
            Pattern.compile("(GUESTWIFI_[A-Z_]+)(?:: \"([^\"]*)\"|=([^\\s'\"`]+)|>([^<]*)</GUESTWIFI)");

    /** The server in a unit, a shell or a comment of a proxy's configuration, and what follows it in that line. */
    private static final Pattern COMMAND =
            Pattern.compile("(?:guest-wifi-server(?:\\.jar|:[\\w.-]+)?|server\\.jar|servers with)((?: +[^\\s`]+)+)");

    private static final Pattern OPTION = Pattern.compile("--[a-z]+(?:-[a-z]+)*");
    private static final Pattern CONTINUED = Pattern.compile("\\\\?\\R[ #]+(?=--)");

    private static CommandLine server(Map<String, String> environment) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return ServerCommand.line(new ServerRun(
                environment, Clock.systemUTC(), nowhere, nowhere, CompletableFuture.completedFuture(null)));
    }

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(DEPLOY)) {
            return Stream.concat(Stream.of(BUILD), files.filter(Files::isRegularFile).sorted().toList().stream());
        }
    }

    private static String text(Path file) throws IOException {
        return CONTINUED.matcher(Files.readString(file, UTF_8)).replaceAll(" ");
    }

    private static Map<String, String> values(String text) {
        Map<String, String> values = new HashMap<>();
        VALUE.matcher(text)
                .results()
                .forEach(match -> Stream.of(2, 3, 4)
                        .map(match::group)
                        .filter(value -> value != null)
                        .forEach(value -> values.put(match.group(1), value)));
        return values;
    }

    private static List<String> commands(String text) {
        return COMMAND.matcher(text)
                .results()
                .map(match -> match.group(1).strip())
                .toList();
    }

    /** Of the server and of its commands. */
    private static Set<String> options() {
        CommandLine line = server(Map.of());
        return Stream.concat(
                        Stream.of(line),
                        line.getSubcommands().values().stream()
                                .flatMap(command ->
                                        Stream.concat(Stream.of(command), command.getSubcommands().values().stream())))
                .flatMap(command -> command.getCommandSpec().options().stream())
                .flatMap(option -> Stream.of(option.names()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_variable_is_one_that_the_server_knows_and_has_a_value_that_it_takes(Path file) throws IOException {
        String text = text(file);
        CommandLine line = server(values(text));
        assertThat(VARIABLE.matcher(text).results().map(MatchResult::group))
                .allSatisfy(name -> assertThat(Environment.unknown(Map.of(name, ""), line.getCommandSpec()))
                        .isNull());
        line.parseArgs();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_option_is_one_that_the_server_has(Path file) throws IOException {
        Set<String> options = options();
        for (String command : commands(text(file))) {
            assertThat(OPTION.matcher(command).results().map(MatchResult::group))
                    .as(command)
                    .isSubsetOf(options);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_command_line_of_a_unit_is_one_that_the_server_takes(Path file) throws IOException {
        if (file.toString().endsWith(".service")) {
            List<String> commands = commands(text(file));
            assertThat(commands).hasSize(1);
            server(values(text(file))).parseArgs(commands.get(0).split(" +"));
        }
    }

    /** The patterns find what is there, and picocli what is wrong with it. */
    @Test
    void the_files_are_read() throws IOException {
        assertThat(values(text(DEPLOY.resolve("kubernetes/guest-wifi.yaml")))).hasSizeGreaterThan(8);
        assertThat(values(text(DEPLOY.resolve("compose.yaml")))).hasSizeGreaterThan(5);
        assertThat(values(text(BUILD))).containsEntry("GUESTWIFI_HOST", "0.0.0.0");
        assertThat(commands(text(DEPLOY.resolve("nginx/guest-wifi.conf"))))
                .singleElement()
                .asString()
                .contains("--public-url", "--drain-delay");
        assertThat(commands(text(DEPLOY.resolve("haproxy/haproxy.cfg"))))
                .singleElement()
                .asString()
                .contains("--public-url", "--management-port", "--drain-delay");
        assertThat(commands(text(DEPLOY.resolve("systemd/guest-wifi.service"))).get(0))
                .contains("--host", "--shutdown-timeout");
        assertThatThrownBy(() -> server(Map.of("GUESTWIFI_DRAIN_DELAY", "10s")).parseArgs())
                .isInstanceOf(ParameterException.class);
        assertThatThrownBy(() -> server(Map.of()).parseArgs("--drain-delays", "1"))
                .isInstanceOf(ParameterException.class);
    }
}
