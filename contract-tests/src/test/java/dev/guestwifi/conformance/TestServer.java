package dev.guestwifi.conformance;

import static io.restassured.RestAssured.given;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.CustomerVisit;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The real server in this process, on a store with known rows; every answer is held to the contract. */
final class TestServer implements AutoCloseable {
    static final String NORTH = "north-shore";
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    final String instanceKey = KeyFormat.generate(new SecureRandom());
    final String northKey = KeyFormat.generate(new SecureRandom());
    final String readOnlyKey = KeyFormat.generate(new SecureRandom());
    final String expiredKey = KeyFormat.generate(new SecureRandom());

    private final StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
    private long lastId;
    private long lastKeyId;
    private @Nullable Server server;

    /** Two teams with a venue each, an empty one, and a key of every kind. */
    TestServer() {
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, NORTH, "North"));
        store.add(new Team(3, "empty", "Empty"));
        store.add(new Venue(1, 1, 1, "1 Harbour Road", null, null, null, null, LONG_AGO, LONG_AGO));
        store.add(new Team(4, "south-shore", "South"));
        store.add(new Venue(2, 1, 4, "2 Harbour Road", "a", "b", "c@example.com", 5L, LONG_AGO, LONG_AGO));
        add(instanceKey, null, Access.READ_WRITE, null);
        add(northKey, 2L, Access.READ_WRITE, null);
        add(readOnlyKey, null, Access.READ_ONLY, null);
        add(expiredKey, null, Access.READ_WRITE, LONG_AGO);
    }

    private void add(String key, @Nullable Long team, Access access, @Nullable Instant expires) {
        Duration life = expires == null ? null : Duration.between(LONG_AGO, expires);
        store.add(ApiKey.made(
                ++lastKeyId, KeyFormat.fingerprint(key), new KeyTerms("test", team, access, life), LONG_AGO));
    }

    TestServer customerAt(String... times) {
        for (String time : times) {
            Instant at = Instant.parse(time);
            long id = ++lastId;
            store.add(new Customer(id, 1, "Zoë", null, null, null, null, false, null, null, at, at));
            store.add(new CustomerVisit(id, 1, null, null, null, null, null, null, null, at, at));
        }
        return this;
    }

    TestServer start(String zone) {
        try {
            server = Server.start(ServerConfig.onAnyPort(ZoneId.of(zone)), store.build(), Clock.systemUTC());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.uri();
    }

    /** A request without a key. Nothing in it is encoded: it is sent as it is written. */
    RequestSpecification anonymous() {
        return given(new RequestSpecBuilder()
                .setBaseUri(uri() + "/api")
                .setUrlEncodingEnabled(false)
                .setConfig(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .build());
    }

    RequestSpecification as(String key) {
        return anonymous().header("X-API-Key", key);
    }

    RequestSpecification request() {
        return as(instanceKey);
    }

    /** A create with a body that is sent as it is written. */
    RequestSpecification form(String body) {
        return request().contentType("application/x-www-form-urlencoded").body(body);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
