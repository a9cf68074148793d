package dev.guestwifi.conformance.conditions;

import java.io.IOException;

/** Work that ends with its sockets. */
interface Daemon {
    void run() throws IOException;

    static void start(Daemon work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        // one side went away, or the test is over
                    }
                },
                "condition");
        thread.setDaemon(true);
        thread.start();
    }
}
