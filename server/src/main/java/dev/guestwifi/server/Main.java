package dev.guestwifi.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line: flags and environment become a running server. */
@Command(
        name = "guest-wifi-server",
        description = "Serves the Guest WiFi API. Each option may also come from the environment, as GUESTWIFI_ and its"
                + " name in capitals, like GUESTWIFI_PORT; an option on the command line wins.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        sortOptions = false)
public final class Main implements Callable<Integer> {
    private static final int FAILED = 1;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (${DEFAULT-VALUE}).")
    private String host = "";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8080",
            description = "Port to listen on; 0 takes any free one (${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--timezone",
            paramLabel = "ZONE",
            defaultValue = "UTC",
            description = "Zone in which the days of date parameters begin and end (${DEFAULT-VALUE}).")
    private ZoneId timezone = ZoneId.of("UTC");

    @Option(names = "--data", paramLabel = "DIR", description = "Serve the CSV files of this directory.")
    private @Nullable Path data;

    @Option(names = "--demo", description = "Serve made-up data; the default without --data.")
    private boolean demo;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "Where clients find this server, without /api; links begin with it.")
    private @Nullable URI publicUrl;

    @Spec
    private @Nullable CommandSpec spec;

    private final Clock clock;
    private final PrintWriter out;

    private Main(Clock clock, PrintWriter out) {
        this.clock = clock;
        this.out = out;
    }

    /** Runs until SIGTERM; exits 0 after it, 1 when it cannot start, 2 on wrong use. */
    public static void main(String[] args) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        CommandLine line = new CommandLine(new Main(Clock.systemUTC(), out)).setOut(out);
        line.setParameterExceptionHandler(Main::misused);
        line.setDefaultValueProvider(new Environment(System.getenv()));
        String unknown = Environment.unknown(System.getenv(), line.getCommandSpec());
        if (unknown != null) {
            line.getErr().println(unknown);
            System.exit(CommandLine.ExitCode.USAGE);
        }
        System.exit(line.execute(args));
    }

    private static int misused(ParameterException wrong, String[] arguments) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> options = line.getCommandSpec().options().stream()
                    .map(OptionSpec::longestName)
                    .toList();
            String given = unmatched.getUnmatched().get(0);
            line.getErr().println("Did you mean " + Environment.nearest(given, options) + "? --help tells all.");
        } else {
            line.usage(line.getErr());
        }
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (data != null && demo) {
            boolean dataWins = isOnCommandLine("--data");
            if (dataWins == isOnCommandLine("--demo")) {
                throw new ParameterException(commandLine(), "--data and --demo exclude each other.");
            }
            data = dataWins ? data : null;
        }
        // Read while the data is, so that two processors share the work of a start.
        var unused = CompletableFuture.runAsync(Contract::load);
        Server server;
        try {
            ServerConfig config = new ServerConfig(host, port, timezone, demoKey(), publicUrl);
            server = Server.start(config, stores(), clock);
        } catch (BadDataException e) {
            return failed(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(commandLine(), "Wrong option: " + e.getMessage() + ".", e);
        } catch (BindException e) {
            return failed("Cannot listen on " + host + ":" + port
                    + ": the port is taken, or the address is not one of this machine.");
        } catch (IOException e) {
            return failed("Cannot listen on " + host + ":" + port + ": " + e.getMessage() + ".");
        }
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            // Without this the JVM would report the signal as its exit status.
            Runtime.getRuntime().halt(0);
        }));
        announce(server);
        stopped.await();
        return 0;
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

    private void announce(Server server) {
        out.println("data from " + (data == null ? "the demo instance" : data.toAbsolutePath()));
        if (data == null) {
            for (DemoKeys key : DemoKeys.values()) {
                out.println("demo key, " + key.label() + ": " + key.key());
            }
            out.println("try: curl -H 'X-API-Key: " + DemoKeys.INSTANCE.key() + "' '" + server.uri() + Api.PATH
                    + "/venues?slug=default'");
        }
        out.println("base URL " + server.uri() + Api.PATH);
        out.println("listening on " + server.uri());
    }

    private int failed(@Nullable String why) {
        commandLine().getErr().println(why);
        return FAILED;
    }

    private CommandLine commandLine() {
        return Objects.requireNonNull(spec).commandLine();
    }

    /** The version in the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"guest-wifi-server " + (version == null ? "(unpackaged)" : version)};
        }
    }
}
