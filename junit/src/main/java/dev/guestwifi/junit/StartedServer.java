package dev.guestwifi.junit;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.BadDataException;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.AuditEvent.Origin;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.pact.PactStates;
import dev.guestwifi.server.pact.StateCaller;
import dev.guestwifi.server.pact.StateException;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** A server in this process, with a key for its tests. */
final class StartedServer implements RunningServer, AutoCloseable {
    /** Loggers that would report every start and stop, and the level that silences that. */
    private static final Map<Logger, Level> NOISY = Map.of(
            Logger.getLogger("org.glassfish.grizzly"), Level.WARNING,
            Logger.getLogger("org.glassfish.grizzly.nio.GracefulShutdownRunner"), Level.SEVERE,
            Logger.getLogger("org.glassfish.jersey.internal.inject.Providers"), Level.SEVERE);

    private static final Origin ORIGIN = new Origin("junit", "127.0.0.1", "start", null);

    private final Server server;
    private final String key;

    private StartedServer(Server server, String key) {
        this.server = server;
        this.key = key;
    }

    static StartedServer start(GuestWifiServer wanted, Class<?> test) {
        NOISY.forEach(StartedServer::quiet);
        try {
            Clock clock = Clock.systemUTC();
            ZoneId timezone = ZoneId.of(wanted.timezone());
            var builder = MemoryStores.builder(clock);
            new InstanceData(wanted.data(), test).fill(builder);
            Stores stores = builder.build();
            String key = KeyFormat.generate(new SecureRandom());
            KeyTerms terms = new KeyTerms("JUnit", null, Access.READ_WRITE, null);
            stores.keys().create(KeyFormat.fingerprint(key), terms, ORIGIN);
            ServerConfig config = ServerConfig.builder()
                    .timezone(timezone)
                    .badKeysPerMinute(0)
                    .pactStates(wanted.pactStates())
                    .build();
            return new StartedServer(Server.start(config, stores, clock), key);
        } catch (BadDataException | DateTimeException | IOException e) {
            throw new ExtensionConfigurationException(
                    "No server for " + test.getName() + ", " + wanted + ": " + e.getMessage(), e);
        }
    }

    /** Sets a level, unless the user has set one. */
    private static void quiet(Logger logger, Level level) {
        if (logger.getLevel() == null) {
            logger.setLevel(level);
        }
    }

    @Override
    public URI url() {
        return server.uri().resolve("/api");
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Map<String, Object> providerState(String name, Map<String, ? extends @Nullable Object> parameters) {
        PactStates states = server.pactStates()
                .orElseThrow(() -> new IllegalStateException(
                        "Provider states are off: write @GuestWifiServer(pactStates = true)"));
        Map<String, String> texts = new HashMap<>();
        parameters.forEach((parameter, value) -> {
            if (value != null) {
                texts.put(parameter, value.toString());
            }
        });
        try {
            return states.setUp(
                    StateCaller.named("thread-" + Thread.currentThread().getId()), name, texts);
        } catch (StateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** Leaves out the key: test reports show this text. */
    @Override
    public String toString() {
        return "RunningServer at " + url();
    }
}
