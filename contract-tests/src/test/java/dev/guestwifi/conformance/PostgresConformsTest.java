package dev.guestwifi.conformance;

import dev.guestwifi.conformance.deployment.Target;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The real server keeps every law with its data in PostgreSQL. */
class PostgresConformsTest extends GuestWifiConformance {
    private static EmbeddedPostgres postgres;
    private static OwnServer server;

    @BeforeAll
    static void start(@TempDir Path directory) throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofMinutes(2))
                .setServerConfig("fsync", "off")
                .start();
        server = OwnServer.inDatabase(
                directory,
                ZoneId.of("Europe/Berlin"),
                "postgresql://postgres@localhost:" + postgres.getPort() + "/postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        postgres.close();
    }

    @Override
    protected Target target() {
        return server.target().build();
    }
}
