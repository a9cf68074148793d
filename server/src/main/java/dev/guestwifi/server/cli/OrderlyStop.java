package dev.guestwifi.server.cli;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.store.Stores;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops the server when a signal comes, and ends the process at once when a second one comes. */
final class OrderlyStop {
    /** What shells report of a process that a signal has ended: this and the number of the signal. */
    private static final int SIGNALLED = 128;

    private final Server server;
    private final Stores stores;
    private final AccessLogWriter accessLog;
    private final PrintWriter out;
    private final AtomicBoolean isStopping = new AtomicBoolean();

    /** @param accessLog is written to the end before the process ends */
    OrderlyStop(Server server, Stores stores, AccessLogWriter accessLog, PrintWriter out) {
        this.server = server;
        this.stores = stores;
        this.accessLog = accessLog;
        this.out = out;
    }

    void install() {
        Signals.handle("TERM", this::signalled);
        Signals.handle("INT", this::signalled);
        // All other signals, and all where the JVM keeps them to itself: it ends when this thread does.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (isStopping.compareAndSet(false, true)) {
                stop();
            }
        }));
    }

    private void signalled(int number) {
        if (isStopping.compareAndSet(false, true)) {
            stop();
        } else {
            Runtime.getRuntime().halt(SIGNALLED + number);
        }
    }

    private void close() {
        try {
            server.close();
            stores.close();
        } finally {
            accessLog.stop();
            LogSettings.flush();
        }
    }

    /** Ends the process, even if the server does not stop in an orderly way. */
    private void stop() {
        try {
            close();
            out.println("stopped");
        } finally {
            // Without this the JVM would report the signal as its exit status.
            Runtime.getRuntime().halt(0);
        }
    }
}
