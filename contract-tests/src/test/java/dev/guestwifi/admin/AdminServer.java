package dev.guestwifi.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The real server in this process with two teams, a venue each and no key; every answer is held to the contract. */
final class AdminServer implements AutoCloseable {
    static final String PASSWORD = "correct-horse-battery";
    static final String COOKIE = "guest-wifi-admin";
    static final String NORTH = "north-shore";

    /** Where the tests themselves come from: a proxy, so that each may say whom it asks for. */
    private static final String PROXY = "127.0.0.1";

    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");

    final TestClock clock = new TestClock();
    final Secrets secrets = new Secrets();
    final Stores stores;

    private final AtomicInteger forms = new AtomicInteger();
    private final Server server;

    private AdminServer(ServerConfig config) {
        StoresBuilder store = MemoryStores.builder(clock, clock::nanos);
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, NORTH, "North Shore"));
        store.add(new Venue(1, 1, 1, "1 Harbour Road", null, null, null, null, LONG_AGO, LONG_AGO));
        store.add(new Venue(2, 1, 2, "2 Harbour Road", null, null, null, null, LONG_AGO, LONG_AGO));
        stores = store.build();
        try {
            server = Server.start(config, stores, clock, clock::nanos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        secrets.add(PASSWORD);
    }

    /** A server that believes us whom we send requests for. */
    static AdminServer start() {
        return new AdminServer(config(null, PASSWORD, List.of(PROXY), 0));
    }

    static AdminServer at(String publicUrl) {
        return new AdminServer(config(URI.create(publicUrl), PASSWORD, List.of(), 0));
    }

    static AdminServer withoutPassword() {
        return new AdminServer(config(null, null, List.of(), 0));
    }

    /** A server to which everybody is who connects. */
    static AdminServer withoutProxies() {
        return new AdminServer(config(null, PASSWORD, List.of(), 0));
    }

    static AdminServer withBadKeys(int perMinute) {
        return new AdminServer(config(null, PASSWORD, List.of(PROXY), perMinute));
    }

    private static ServerConfig config(
            @Nullable URI publicUrl, @Nullable String password, List<String> proxies, int badKeys) {
        return ServerConfig.builder()
                .host(PROXY)
                .publicUrl(publicUrl)
                .adminPassword(password)
                .trustedProxies(proxies)
                .badKeysPerMinute(badKeys)
                .build();
    }

    URI uri() {
        return server.uri();
    }

    /** A request below a path of the server. Nothing in it is encoded: it is sent as it is written. */
    RequestSpecification below(String path) {
        return given(new RequestSpecBuilder()
                .setBaseUri(uri() + path)
                .setUrlEncodingEnabled(false)
                .addFilter(new ContractFilter(secrets))
                .setConfig(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .build());
    }

    /** A request to the admin API by nobody. */
    RequestSpecification anonymous() {
        return below("/admin/api");
    }

    /** A form to the admin API by nobody. */
    RequestSpecification form(String body) {
        return anonymous().contentType(Form.TYPE).body(body);
    }

    /** A request to the API. */
    RequestSpecification as(String key) {
        return below("/api").header("X-API-Key", key);
    }

    Response signIn(String password) {
        return form(Form.of("password", password)).post("/session");
    }

    Response signInFrom(String address, String password) {
        return form(Form.of("password", password))
                .header("X-Forwarded-For", address)
                .post("/session");
    }

    Admin signedIn() {
        Response answer = signIn(PASSWORD);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return new Admin(this, answer);
    }

    /** A name for a form, not used before. */
    String formId() {
        return "form-0123456789-" + forms.incrementAndGet();
    }

    @Override
    public void close() {
        server.close();
    }
}
