package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.cli.keys.AdminPasswords;
import dev.guestwifi.server.cli.keys.KeysCommand;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.session.AdminPassword;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import dev.guestwifi.server.text.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line of the server: starts it from options and environment variables. */
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
            "1:could not start: the data is bad or cannot be read, or the address is taken",
            "2:usage error",
            "3:out of memory"
        },
        footer = {
            "%nEnvironment variables:",
            "  GUESTWIFI_PORT, GUESTWIFI_DATA … like the options",
            "  GUESTWIFI_ADMIN_PASSWORD         the password of the Admin page",
            "%nExamples:",
            "  java -jar guest-wifi-server.jar",
            "  java -jar guest-wifi-server.jar --data DIR --timezone Europe/Berlin",
            "  java -jar guest-wifi-server.jar --host 0.0.0.0 --public-url https://wifi.example.com"
        })
public final class Main implements Callable<Integer> {
    private static final int FAILED = 1;

    @Mixin
    private ServerOptions options = new ServerOptions();

    @Spec
    private @Nullable CommandSpec spec;

    /** The directory that is served; null for demo data. */
    private @Nullable Path data;

    private final Clock clock;
    private final PrintWriter out;
    private final Map<String, String> environment;

    private Main(Clock clock, PrintWriter out, Map<String, String> environment) {
        this.clock = clock;
        this.out = out;
        this.environment = environment;
    }

    /**
     * Runs until a signal stops it. Exit codes: 0 stopped by a signal, 1 could not start, 2 usage error, 3 out of
     * memory.
     */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        ExitOnOutOfMemory.install();
        DisconnectLogFilter.install();
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        System.exit(run(System.getenv(), out, err, args));
    }

    /** Runs a command line and returns its exit code. Does not return once the server has started. */
    static int run(Map<String, String> environment, PrintWriter out, PrintWriter err, String... args) {
        CommandLine line = new CommandLine(new Main(Clock.systemUTC(), out, environment))
                .addSubcommand(new KeysCommand(Server.ADMIN_API_PATH, environment))
                .setOut(out)
                .setErr(err);
        line.setParameterExceptionHandler(UsageErrors::report);
        line.setDefaultValueProvider(new Environment(environment));
        Converters.register(line);
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

    @Override
    public Integer call() throws InterruptedException {
        data = options.data;
        if (data != null && options.demo) {
            boolean dataWins = isOnCommandLine("--data");
            if (dataWins == isOnCommandLine("--demo")) {
                throw new ParameterException(commandLine(), "--data and --demo exclude each other.");
            }
            data = dataWins ? data : null;
        }
        // At the same time as the data, so that two processors share the work of a start.
        var unused = CompletableFuture.runAsync(Contract::load);
        Server server;
        String password;
        boolean isGenerated;
        try {
            // Read once: the file may be a pipe.
            String given = AdminPasswords.given(environment, options.adminPasswordFile);
            isGenerated = given == null;
            password = isGenerated ? generatedPassword() : given;
            ServerConfig config = options.config(demoKey(), password);
            server = Server.start(config, stores(), clock);
        } catch (BadDataException e) {
            return failed(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), "Wrong option: " + e.getMessage() + ".", e);
        } catch (IOException e) {
            return failed(ListenFailure.message(options.host, options.port, e));
        } catch (OutOfMemoryError e) {
            // Nothing refers to the data any more.
            return failed(BadDataException.tooLarge("the data"));
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, out)));
        new Announcement(data, password, isGenerated).print(server, out);
        stopped.await();
        return 0;
    }

    /** Ends the process, even if the server does not stop in an orderly way. */
    private static void stop(Server server, PrintWriter out) {
        try {
            server.close();
            out.println("stopped");
        } finally {
            // Without this the JVM would report the signal as its exit status.
            Runtime.getRuntime().halt(0);
        }
    }

    private boolean isOnCommandLine(String option) {
        return commandLine().getParseResult().hasMatchedOption(option);
    }

    private Stores stores() {
        StoresBuilder builder = MemoryStores.builder(clock);
        if (data != null) {
            DataDirectory.load(data, Contract.load(), builder, System.err);
        } else {
            DemoData.fill(builder);
            for (DemoKeys key : DemoKeys.values()) {
                builder.add(key.stored());
            }
        }
        return builder.build();
    }

    private @Nullable String demoKey() {
        return data == null ? DemoKeys.INSTANCE.key() : null;
    }

    /** A password for this run, if it may be printed. */
    private @Nullable String generatedPassword() {
        boolean mayPrint = data == null || AdminPasswords.isTerminal();
        return mayPrint ? AdminPassword.generate(new SecureRandom()) : null;
    }

    private int failed(@Nullable String reason) {
        String text = Objects.requireNonNullElse(reason, "");
        text.lines().map(Visible::onTerminal).forEach(commandLine().getErr()::println);
        return FAILED;
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }
}
