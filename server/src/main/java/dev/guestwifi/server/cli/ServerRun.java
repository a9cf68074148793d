package dev.guestwifi.server.cli;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.cli.admin.AdminPasswords;
import dev.guestwifi.server.cli.data.OpenDatabase;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.ops.ManagementListenException;
import dev.guestwifi.server.sandbox.Sandbox;
import dev.guestwifi.server.session.AdminPassword;
import dev.guestwifi.server.store.CallBudget;
import dev.guestwifi.server.store.StoreUnavailableException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.UnusableStoreException;
import dev.guestwifi.server.store.memory.MemoryStores;
import dev.guestwifi.server.text.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * Starts the server and waits for the signal that stops it.
 *
 * @param logging done when logging is set up
 */
record ServerRun(
        Map<String, String> environment,
        Clock clock,
        PrintWriter out,
        PrintWriter err,
        CompletableFuture<Void> logging) {
    private static final int FAILED = 1;

    /**
     * Returns an exit code if the server cannot start. Does not return once it has started.
     *
     * @throws WrongOptionException if the value of an option is out of its bounds
     */
    int run(ServerOptions options) throws WrongOptionException {
        AccessLogWriter accessLog = new AccessLogWriter(System.err);
        // At the same time as the data, so that two processors share the work of a start.
        CompletableFuture<Void> prepared = logging.thenRun(
                        () -> LogSettings.of(options.operations, accessLog).apply())
                .thenRunAsync(Contract::load);
        Server server;
        Stores stores;
        Announcement announcement;
        CallBudget.Scope start = CallBudget.lasting(options.database.startLimit());
        try {
            // Read once: the file may be a pipe.
            String given = AdminPasswords.given(environment, options.adminPasswordFile);
            boolean isGenerated = given == null;
            String password = isGenerated ? generatedPassword(options) : given;
            Sandbox sandbox = options.sandbox();
            ServerConfig config =
                    options.config(options.isDemo() ? DemoKeys.INSTANCE.key() : null, password, sandbox, accessLog);
            Clock shifted = sandbox.shift(clock);
            OpenStores opened = open(options, shifted);
            stores = opened.stores();
            if (options.pactStates && liveDemoKeys(options, stores).isEmpty()) {
                stores.close();
                return failed("--pact-states is for made-up data only: this database is no demo.");
            }
            prepared.join();
            sandbox.warn();
            server = start(config, stores, shifted);
            announcement = new Announcement(opened.source(), liveDemoKeys(options, stores), password, isGenerated);
        } catch (BadDataException | UnusableStoreException e) {
            return failed(e.getMessage());
        } catch (StoreUnavailableException e) {
            return failed("The database cannot be used: " + e.reason() + ".");
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException(e);
        } catch (ManagementListenException e) {
            return failed(ListenFailure.message(e.host(), e.port(), e));
        } catch (IOException e) {
            return failed(ListenFailure.message(options.host, options.port, e));
        } catch (OutOfMemoryError e) {
            // Nothing refers to the data any more.
            return failed(BadDataException.tooLarge("the data"));
        } finally {
            start.close();
        }
        new OrderlyStop(server, stores, accessLog, out).install();
        announcement.print(server, out);
        waitForSignal();
        return 0;
    }

    /** What is served, and what it is called. */
    private record OpenStores(Stores stores, String source) {}

    private OpenStores open(ServerOptions options, Clock shifted) {
        Path data = options.data;
        if (!options.database.isGiven()) {
            return new OpenStores(
                    stores(data, shifted),
                    data == null ? "the demo instance" : data.toAbsolutePath().toString());
        }
        if (data != null) {
            throw new IllegalArgumentException(
                    "--data and --database exclude each other: store the files with data import --data " + data
                            + " --database URL, then start without --data");
        }
        OpenDatabase database = OpenDatabase.forServer(options.database, environment, clock, options.demo, err);
        return new OpenStores(database.stores(), database.shown());
    }

    /** Starts the server, or closes the stores. */
    private static Server start(ServerConfig config, Stores stores, Clock shifted) throws IOException {
        boolean isStarted = false;
        try {
            Server server = Server.start(config, stores, shifted);
            isStarted = true;
            return server;
        } finally {
            if (!isStarted) {
                stores.close();
            }
        }
    }

    /** The demo keys that may be shown: in a database they may have been deleted. */
    private List<DemoKeys> liveDemoKeys(ServerOptions options, Stores stores) {
        return options.isDemo()
                ? Arrays.stream(DemoKeys.values())
                        .filter(key -> stores.keys()
                                .find(key.stored().fingerprint().sha256())
                                .isPresent())
                        .toList()
                : List.of();
    }

    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Stores stores(@Nullable Path data, Clock shifted) {
        StoresBuilder builder = MemoryStores.builder(shifted);
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

    /** A password for this run, if it may be printed. */
    private static @Nullable String generatedPassword(ServerOptions options) {
        boolean mayPrint = options.isDemo() || AdminPasswords.isTerminal();
        return mayPrint ? AdminPassword.generate(new SecureRandom()) : null;
    }

    private int failed(@Nullable String reason) {
        String text = Objects.requireNonNullElse(reason, "");
        text.lines().map(Visible::onTerminal).forEach(err::println);
        return FAILED;
    }
}
