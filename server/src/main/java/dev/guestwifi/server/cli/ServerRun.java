package dev.guestwifi.server.cli;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.cli.keys.AdminPasswords;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.ops.ManagementListenException;
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
        // At the same time as the data, so that two processors share the work of a start.
        CompletableFuture<Void> prepared = logging.thenRun(
                        () -> LogSettings.of(options.operations).apply())
                .thenRunAsync(Contract::load);
        Path data = options.data;
        Server server;
        String password;
        boolean isGenerated;
        try {
            // Read once: the file may be a pipe.
            String given = AdminPasswords.given(environment, options.adminPasswordFile);
            isGenerated = given == null;
            password = isGenerated ? generatedPassword(data) : given;
            ServerConfig config = options.config(data == null ? DemoKeys.INSTANCE.key() : null, password);
            Stores stores = stores(data);
            prepared.join();
            server = Server.start(config, stores, clock);
        } catch (BadDataException e) {
            return failed(e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new WrongOptionException(e);
        } catch (ManagementListenException e) {
            return failed(ListenFailure.message(e.host(), e.port(), e));
        } catch (IOException e) {
            return failed(ListenFailure.message(options.host, options.port, e));
        } catch (OutOfMemoryError e) {
            // Nothing refers to the data any more.
            return failed(BadDataException.tooLarge("the data"));
        }
        new OrderlyStop(server, out).install();
        new Announcement(data, password, isGenerated).print(server, out);
        waitForSignal();
        return 0;
    }

    private static void waitForSignal() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Stores stores(@Nullable Path data) {
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

    /** A password for this run, if it may be printed. */
    private static @Nullable String generatedPassword(@Nullable Path data) {
        boolean mayPrint = data == null || AdminPasswords.isTerminal();
        return mayPrint ? AdminPassword.generate(new SecureRandom()) : null;
    }

    private int failed(@Nullable String reason) {
        String text = Objects.requireNonNullElse(reason, "");
        text.lines().map(Visible::onTerminal).forEach(err::println);
        return FAILED;
    }
}
