package dev.guestwifi.conformance.model;

import dev.guestwifi.conformance.GuestWifiConformance;
import dev.guestwifi.conformance.deployment.Target;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The reference model as a server keeps every law, and agrees with itself. */
class ModelConformsTest extends GuestWifiConformance {
    private static ModelServer server;

    @BeforeAll
    static void start() {
        server = ModelServer.start(ZoneId.of("Europe/Berlin"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Override
    protected Target target() {
        return server.target().build();
    }
}
