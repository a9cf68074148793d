package dev.guestwifi.fuzz;

import dev.guestwifi.conformance.data.DataSet;
import dev.guestwifi.conformance.deployment.Target;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.contract.Contract;
import dev.guestwifi.server.data.DataDirectory;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The server in this process. */
final class OwnProcess implements FuzzServer {
    private final LogWatch log = new LogWatch();
    private final Server server;
    private final Target data;
    private final AtomicReference<String> liveKey;

    OwnProcess(Path directory) throws IOException {
        DataSet set = FuzzServer.write(directory);
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        DataDirectory.load(directory, Contract.load(), store, nowhere);
        ServerConfig config = ServerConfig.builder()
                .host(PROXY)
                .adminPassword(PASSWORD)
                .trustedProxies(List.of(PROXY))
                .badKeysPerMinute(BAD_KEYS)
                .build();
        server = Server.start(config, store.build(), Clock.systemUTC());
        data = set.at(URI.create(server.uri() + "/api")).build();
        liveKey = new AtomicReference<>(data.key().value());
    }

    @Override
    public URI uri() {
        return server.uri();
    }

    @Override
    public AtomicReference<String> liveKey() {
        return liveKey;
    }

    @Override
    public Target data() {
        return data;
    }

    @Override
    public List<String> complaints() {
        return log.lines();
    }

    @Override
    public long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    @Override
    public void close() {
        log.close();
        server.close();
    }
}
