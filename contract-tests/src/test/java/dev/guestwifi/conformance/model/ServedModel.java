package dev.guestwifi.conformance.model;

import java.nio.file.Path;
import java.time.ZoneId;

/** Starts the model as a server, for {@code contract-tests/results/run}, until the program is killed. */
final class ServedModel {
    private ServedModel() {}

    /** @param arguments the directory with the kit's own data, and its time zone */
    public static void main(String[] arguments) throws InterruptedException {
        ModelServer server = ModelServer.start(Path.of(arguments[0]), ZoneId.of(arguments[1]));
        System.out.println("listening on " + server.uri());
        Thread.currentThread().join();
    }
}
