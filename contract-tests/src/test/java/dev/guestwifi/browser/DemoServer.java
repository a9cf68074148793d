package dev.guestwifi.browser;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.time.Clock;

/** The demo instance, as it starts without options but for the admin password. */
final class DemoServer {
    static final String PASSWORD = "correct-horse-battery";

    private DemoServer() {}

    static Server start() throws IOException {
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(store);
        store.add(DemoKeys.INSTANCE.stored());
        return Server.start(
                ServerConfig.builder()
                        .demoKey(DemoKeys.INSTANCE.key())
                        .adminPassword(PASSWORD)
                        .badKeysPerMinute(0)
                        .build(),
                store.build(),
                Clock.systemUTC());
    }
}
