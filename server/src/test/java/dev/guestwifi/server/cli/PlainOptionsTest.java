package dev.guestwifi.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;

/** What is read without picocli is what picocli would read. */
class PlainOptionsTest {
    private static final Map<String, String> NONE = Map.of();

    /** A value for each option that has one. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("--host", "::1"),
            Map.entry("--port", "0"),
            Map.entry("--timezone", "Europe/Berlin"),
            Map.entry("--data", "some/directory"),
            Map.entry("--public-url", "https://wifi.example.com/?a=b"),
            Map.entry("--admin-password-file", "/dev/stdin"),
            Map.entry("--trusted-proxies", "10.0.0.1"),
            Map.entry("--cors-origin", "https://app.example.com"),
            Map.entry("--bad-keys-per-minute", "7"),
            Map.entry("--max-connections", "0"),
            Map.entry("--max-connections-per-address", "8"),
            Map.entry("--management-port", "0"),
            Map.entry("--management-host", "::1"),
            Map.entry("--access-log", "json"),
            Map.entry("--log-level", "debug"),
            Map.entry("--log-format", "json"),
            Map.entry("--drain-delay", "9"),
            Map.entry("--shutdown-timeout", "10"),
            Map.entry("--rate-limit", "600/min"),
            Map.entry("--clock", "P14D"),
            Map.entry("--faults", "faults.json"),
            Map.entry("--database", "sqlite:guest-wifi.db"),
            Map.entry("--database-user", "guest-wifi"),
            Map.entry("--database-password-file", "/dev/stdin"),
            Map.entry("--database-wait", "5"),
            Map.entry("--database-connections", "3"));

    @Command(name = "server", subcommands = CommandLine.HelpCommand.class)
    private static final class WithPicocli implements Runnable {
        @Mixin
        ServerOptions options = new ServerOptions();

        @Override
        public void run() {}

        static CommandLine line(WithPicocli command, Map<String, String> environment) {
            CommandLine line = new CommandLine(command);
            line.setDefaultValueProvider(new Environment(environment));
            Converters.register(line);
            return line;
        }

        static ServerOptions read(Map<String, String> environment, String... arguments) {
            WithPicocli command = new WithPicocli();
            line(command, environment).parseArgs(arguments);
            return command.options;
        }
    }

    private static void assertSame(Map<String, String> environment, String... arguments) {
        @Nullable ServerOptions plain = PlainOptions.read(environment, arguments);
        assertThat(Objects.requireNonNull(plain, () -> List.of(arguments) + " is plain"))
                .usingRecursiveComparison()
                .isEqualTo(WithPicocli.read(environment, arguments));
    }

    @Test
    void without_options_there_are_the_defaults() {
        assertSame(NONE);
    }

    @Test
    void every_option_with_a_value_is_read_in_both_forms_and_from_the_environment() {
        List<String> names = WithPicocli.line(new WithPicocli(), NONE).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .filter(name -> !List.of("--demo", "--pact-states").contains(name))
                .toList();
        assertThat(VALUES).containsOnlyKeys(names);
        VALUES.forEach((name, value) -> {
            String variable = "GUESTWIFI_" + name.substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
            assertSame(NONE, name, value);
            assertSame(NONE, name + "=" + value);
            assertSame(Map.of(variable, value));
        });
    }

    @Test
    void the_command_line_wins_over_the_environment() {
        assertSame(Map.of("GUESTWIFI_PORT", "1", "GUESTWIFI_HOST", "::1"), "--port", "2");
        assertSame(Map.of("GUESTWIFI_ADMIN_PASSWORD", "a, b", "PATH", "/bin"), "--port", "2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "keys list",
                "--demo",
                "--pact-states",
                "--port",
                "--port=",
                "--port x",
                "--port 1 --port 2",
                "--port --host",
                "--prot 0",
                "--timezone Mars/Base",
                "--public-url ://",
                "--trusted-proxies 10.0.0.1,10.0.0.2",
                "--host ${sys:user.name}",
                "--host \"::1\"",
                "@file",
                "-- --port 1",
                "--data \0"
            })
    void picocli_reads_everything_else(String line) {
        assertThat(PlainOptions.read(NONE, line.split(" "))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GUESTWIFI_TIME_ZONE=UTC",
                "GUESTWIFI_PORT=tcp://10.0.0.1:80",
                "GUESTWIFI_port=1",
                "GUESTWIFI_PORT=",
                "GUESTWIFI_URL=http://127.0.0.1",
                "GUESTWIFI_BAD-KEYS-PER-MINUTE=1"
            })
    void picocli_reads_other_variables(String variable) {
        String[] parts = variable.split("=", 2);
        assertThat(PlainOptions.read(Map.of(parts[0], parts[1]))).isNull();
    }
}
