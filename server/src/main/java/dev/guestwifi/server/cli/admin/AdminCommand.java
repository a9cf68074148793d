package dev.guestwifi.server.cli.admin;

import dev.guestwifi.server.text.Visible;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** A command that calls the admin API of a running server, with the options that all such commands have. */
abstract class AdminCommand {
    private static final String DEFAULT_URL = "http://127.0.0.1:8080/api";

    @Option(
            names = "--url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            defaultValue = DEFAULT_URL,
            description = "The base URL that the server prints (" + DEFAULT_URL + "); or GUESTWIFI_URL has it.")
    private String url = "";

    @Option(
            names = "--admin-password-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "Its first line is the admin password.")
    private @Nullable Path passwordFile;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help message and exit.")
    @SuppressWarnings("UnusedVariable") // Only picocli reads it.
    private boolean help;

    @Spec
    private @Nullable CommandSpec spec;

    private final String adminPath;
    private final Map<String, String> environment;

    /** @param adminPath the path of the admin API */
    AdminCommand(String adminPath, Map<String, String> environment) {
        this.adminPath = adminPath;
        this.environment = environment;
    }

    /** Ends a command line that names no subcommand. */
    ParameterException incomplete(String what) {
        return new ParameterException(commandLine(), what);
    }

    /**
     * Calls operations within a session.
     *
     * @param api the generated interface that has them
     * @return the exit code
     */
    <T> int call(Class<T> api, BiConsumer<ServerAddress, T> calls) {
        try {
            ServerAddress server = ServerAddress.of(url);
            String given = AdminPasswords.given(environment, passwordFile);
            String password = given == null ? AdminPasswords.asked("Admin password of " + server + ": ") : given;
            if (password == null) {
                return usageError("there is no admin password: set " + AdminPasswords.VARIABLE
                        + " or --admin-password-file, or run this at a terminal");
            }
            if (server.isOpen()) {
                tell("warning: password and keys travel unencrypted to "
                        + server.uri().getHost());
            }
            AdminClient.call(server, adminPath, password, api, resource -> calls.accept(server, resource));
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            return usageError(e.getMessage());
        } catch (Refusal e) {
            tell(e.getMessage());
            return ExitCode.SOFTWARE;
        }
    }

    void print(String text) {
        out().println(text);
    }

    PrintWriter out() {
        return commandLine().getOut();
    }

    /** Escapes what a server sent, so that it cannot control the terminal; keeps line breaks. */
    void tell(@Nullable String text) {
        PrintWriter err = commandLine().getErr();
        String.valueOf(text).lines().map(Visible::onTerminal).forEach(err::println);
    }

    int usageError(@Nullable String why) {
        tell("Wrong option: " + why + ".");
        return ExitCode.USAGE;
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
