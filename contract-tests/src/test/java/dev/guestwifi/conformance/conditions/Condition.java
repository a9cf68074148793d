package dev.guestwifi.conformance.conditions;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a target is met. */
enum Condition {
    DIRECT,
    NGINX,
    HAPROXY,
    /** The proxy of this JVM, behind which one request in forty fails for a moment. */
    SHAKY,
    /** Every connection is closed after one response. */
    CLOSED,
    AT_50_MS,
    AT_300_MS,
    /** Two threads keep the processors busy. */
    BUSY;

    /** It, as long as it lasts. */
    interface Met extends AutoCloseable {
        URI api();

        @Override
        void close();
    }

    /** Whether this machine has the program that it takes; empty or its name. */
    String lack() {
        boolean isProgram = this == NGINX || this == HAPROXY;
        String program = name().toLowerCase(Locale.ROOT);
        return isProgram && Front.found(program).isEmpty() ? program : "";
    }

    Met begin(URI server, Path directory) throws IOException {
        return switch (this) {
            case DIRECT -> met(URI.create(server + "/api"), () -> {});
            case NGINX -> front(Front.nginx(server, directory));
            case HAPROXY -> front(Front.haproxy(server, directory));
            case SHAKY -> gate(Gate.start(server, Gate.Kind.shaky()), "/guest");
            case CLOSED -> gate(Gate.start(server, Gate.Kind.closing()), "/api");
            case AT_50_MS -> relay(server, 50);
            case AT_300_MS -> relay(server, 300);
            case BUSY -> busy(server);
        };
    }

    private static Met front(Front front) {
        return met(front.uri(), front::close);
    }

    private static Met gate(Gate gate, String path) {
        return met(URI.create(gate.uri() + path), gate::close);
    }

    private static Met relay(URI server, int milliseconds) {
        LatencyRelay relay = LatencyRelay.start(server, Duration.ofMillis(milliseconds));
        return met(URI.create(relay.uri() + "/api"), relay::close);
    }

    private static Met busy(URI server) {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Thread thread = new Thread(
                    () -> {
                        while (!Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                    },
                    "busy");
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        return met(URI.create(server + "/api"), () -> threads.forEach(Thread::interrupt));
    }

    private static Met met(URI api, Runnable end) {
        return new Met() {
            @Override
            public URI api() {
                return api;
            }

            @Override
            public void close() {
                end.run();
            }
        };
    }
}
