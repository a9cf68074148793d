package dev.guestwifi.server.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The command line of the server: starts it from options and environment variables. */
public final class Main {
    private Main() {}

    /**
     * Runs until a signal stops it. Exit codes: 0 stopped by a signal, 1 could not start, 2 usage error, 3 out of
     * memory.
     */
    public static void main(String[] args) {
        PrintWriter out = new PrintWriter(System.out, true, UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, UTF_8);
        CompletableFuture<Void> logging = CompletableFuture.runAsync(Main::installLogging);
        System.exit(run(new ServerRun(System.getenv(), Clock.systemUTC(), out, err, logging), args));
    }

    private static void installLogging() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        ExitOnOutOfMemory.install();
        DisconnectLogFilter.install();
    }

    /** Runs a command line and returns its exit code. Does not return once the server has started. */
    static int run(ServerRun server, String... args) {
        ServerOptions options = PlainOptions.read(server.environment(), args);
        if (options == null) {
            server.logging().join();
            return ServerCommand.run(server, args);
        }
        try {
            return server.run(options);
        } catch (WrongOptionException e) {
            return ServerCommand.report(server, e, args);
        }
    }
}
