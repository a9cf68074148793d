package dev.guestwifi.conformance.model;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Starts the model as a server, for {@code contract-tests/results/run}, until the program is killed. */
final class ServedModel {
    private ServedModel() {}

    /** @param arguments a directory for the kit's own data, and its time zone */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        ModelServer server = ModelServer.start(ZoneId.of(arguments[1]));
        server.writeData(Path.of(arguments[0]));
        System.out.println("listening on " + server.uri());
        Thread.currentThread().join();
    }
}
