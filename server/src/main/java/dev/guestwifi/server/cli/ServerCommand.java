package dev.guestwifi.server.cli;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.cli.admin.KeysCommand;
import dev.guestwifi.server.cli.admin.SandboxCommand;
import dev.guestwifi.server.cli.data.DataCommand;
import dev.guestwifi.server.text.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The whole command line: options, commands, help and usage errors. */
@Command(
        name = "guest-wifi-server",
        description = "Serves the Guest WiFi API. Each option may also come from the environment, as GUESTWIFI_ and its"
                + " name in capitals, like GUESTWIFI_PORT; an option on the command line wins.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:stopped by a signal",
            "1:could not start: the data is bad, the database cannot be used, or the address is taken",
            "2:usage error",
            "3:out of memory"
        },
        footer = {
            "%nEnvironment variables:",
            "  GUESTWIFI_PORT, GUESTWIFI_DATA … like the options",
            "  GUESTWIFI_ADMIN_PASSWORD         the password of the Admin page",
            "  GUESTWIFI_DATABASE_PASSWORD      the password of PostgreSQL",
            "%nExamples:",
            "  java -jar guest-wifi-server.jar",
            "  java -jar guest-wifi-server.jar --data DIR --timezone Europe/Berlin",
            "  java -jar guest-wifi-server.jar --database sqlite:guest-wifi.db --demo",
            "  java -jar guest-wifi-server.jar --host 0.0.0.0 --public-url https://wifi.example.com"
        })
final class ServerCommand implements Callable<Integer> {
    @Mixin
    private ServerOptions options = new ServerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private final ServerRun server;

    private ServerCommand(ServerRun server) {
        this.server = server;
    }

    static CommandLine line(ServerRun server) {
        CommandLine line = new CommandLine(new ServerCommand(server))
                .addSubcommand(new KeysCommand(Server.ADMIN_API_PATH, server.environment()))
                .addSubcommand(new SandboxCommand(Server.ADMIN_API_PATH, server.environment()))
                .addSubcommand(new DataCommand(server.environment(), server.clock()))
                .setOut(server.out())
                .setErr(server.err());
        line.setParameterExceptionHandler(UsageErrors::report);
        line.setDefaultValueProvider(new Environment(server.environment()));
        Converters.register(line);
        return line;
    }

    /** Runs a command line and returns its exit code. Does not return once the server has started. */
    static int run(ServerRun server, String... args) {
        CommandLine line = line(server);
        Map<String, String> environment = server.environment();
        PrintWriter err = server.err();
        String ignored = Environment.ignored(environment);
        if (ignored != null) {
            err.println(Visible.onTerminal(ignored));
        }
        String unknown = Environment.unknown(environment, line.getCommandSpec());
        if (unknown != null) {
            err.println(Visible.onTerminal(unknown));
            return CommandLine.ExitCode.USAGE;
        }
        return line.execute(args);
    }

    /** Reports a wrong option that was found without picocli, as if picocli had read it; returns the exit code. */
    static int report(ServerRun server, WrongOptionException error, String... args) {
        return UsageErrors.report(usageError(line(server), error), args);
    }

    private static ParameterException usageError(CommandLine line, WrongOptionException error) {
        return new ParameterException(line, error.getMessage(), error);
    }

    @Override
    public Integer call() {
        Path data = options.data;
        if (data != null && options.demo) {
            boolean dataWins = isOnCommandLine("--data");
            if (dataWins == isOnCommandLine("--demo")) {
                throw new ParameterException(commandLine(), "--data and --demo exclude each other.");
            }
            options.data = dataWins ? data : null;
        }
        try {
            return server.run(options);
        } catch (WrongOptionException e) {
            throw usageError(commandLine(), e);
        }
    }

    private boolean isOnCommandLine(String option) {
        return commandLine().getParseResult().hasMatchedOption(option);
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
