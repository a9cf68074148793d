package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Target;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The real server keeps every law with its data in SQLite. */
class SqliteConformsTest extends GuestWifiConformance {
    private static OwnServer server;

    @BeforeAll
    static void start(@TempDir Path directory) {
        server = OwnServer.inDatabase(
                directory.resolve("data"), ZoneId.of("Europe/Berlin"), "sqlite:" + directory.resolve("data.db"));
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
