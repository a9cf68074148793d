package dev.guestwifi.conformance.conditions;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.data.OwnData;
import dev.guestwifi.conformance.deployment.TargetBuilder;
import dev.guestwifi.conformance.model.ModelServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/** A conforming server on the kit's own data. */
abstract class Host implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** What a run knows of it, reached at another address of its API. */
    abstract TargetBuilder at(URI api);

    /** Without {@code /api}. */
    abstract URI uri();

    @Override
    public abstract void close();

    /** The reference model. */
    static Host model() {
        ModelServer server = ModelServer.start(ZONE);
        return new Host() {
            @Override
            TargetBuilder at(URI api) {
                return server.target(api);
            }

            @Override
            URI uri() {
                return server.uri();
            }

            @Override
            public void close() {
                server.close();
            }
        };
    }

    /** The packaged server in a process of its own. */
    static Host jar(Path jar, Path directory) throws IOException {
        OwnData.write(directory, ZONE);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString(),
                        "--port=0",
                        "--timezone=" + ZONE,
                        "--bad-keys-per-minute=0",
                        "--data=" + directory))
                .redirectErrorStream(true)
                .start();
        BufferedReader output = process.inputReader(UTF_8);
        String start = "listening on ";
        String line = output.readLine();
        while (line != null && !line.startsWith(start)) {
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("the server does not start");
        }
        URI uri = URI.create(line.substring(start.length()));
        return new Host() {
            @Override
            TargetBuilder at(URI api) {
                try {
                    return OwnData.read(directory, api);
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }

            @Override
            URI uri() {
                return uri;
            }

            @Override
            public void close() {
                process.destroy();
            }
        };
    }
}
