package dev.guestwifi.server.pact;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.ops.AccessLogFormat;
import dev.guestwifi.server.ops.OperationsConfig;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The demo instance with provider states. */
final class StatesServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    final Stores stores;
    final Server server;

    /** Keeps connections open: what a test has set up is not for the next one to go on with. */
    private final List<HttpClient> clients = new ArrayList<>();

    StatesServer(boolean hasStates) {
        this(hasStates, null);
    }

    StatesServer(boolean hasStates, @Nullable RateLimit limit) {
        StoresBuilder builder = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(builder);
        builder.add(DemoKeys.INSTANCE.stored());
        stores = builder.build();
        ServerConfig config = ServerConfig.builder()
                .operations(new OperationsConfig(
                        0, OperationsConfig.HOST, AccessLogFormat.OFF, Duration.ZERO, Duration.ofMinutes(1)))
                .pactStates(hasStates)
                .rateLimit(limit)
                .build();
        try {
            server = Server.start(config, stores, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A verifier with one connection. */
    Verifier verifier() {
        return new Verifier("");
    }

    /** A verifier that the path names, which opens a connection for each request. */
    Verifier named(String name) {
        return new Verifier("/" + name);
    }

    @Override
    public void close() {
        server.close();
    }

    /** What is sent in one interaction. */
    final class Verifier {
        private final String suffix;
        private HttpClient http;

        private Verifier(String suffix) {
            this.suffix = suffix;
            this.http = client();
        }

        private HttpClient client() {
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            clients.add(client);
            return client;
        }

        /** The next request takes another connection. */
        Verifier reconnect() {
            http = client();
            return this;
        }

        JsonNode given(String state) {
            return given(state, Map.of());
        }

        /** Sets up a state, which must be possible. */
        JsonNode given(String state, Map<String, Object> params) {
            HttpResponse<String> response = post(json(Map.of("state", state, "params", params, "action", "setup")));
            if (response.statusCode() != 200) {
                throw new AssertionError(state + ": " + response.body());
            }
            return tree(response);
        }

        HttpResponse<String> post(String body) {
            return states("POST", suffix, body);
        }

        HttpResponse<String> states(String method, String rest, String body) {
            URI management = server.managementUri().orElseThrow();
            return send(HttpRequest.newBuilder(management.resolve(PactEndpoint.PATH + rest))
                    .header("Content-Type", "application/json")
                    .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        }

        HttpResponse<String> get(String path, JsonNode values) {
            return api("GET", path, values.path("apiKey").asText(), "");
        }

        HttpResponse<String> create(JsonNode values, String code, String... fields) {
            String form = "slug=" + values.path("slug").asText() + "&venue_id="
                    + values.path("venueId").asText() + "&number_of_days=7&code=" + code;
            return api("POST", "/vouchers", values.path("apiKey").asText(), form, fields);
        }

        HttpResponse<String> api(String method, String path, String key, String form, String... fields) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.uri() + "/api" + path))
                    .header("X-API-Key", key)
                    .method(method, form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form));
            if (!form.isEmpty()) {
                request.header("Content-Type", "application/x-www-form-urlencoded");
            }
            if (fields.length > 0) {
                request.headers(fields);
            }
            return send(request);
        }

        HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(HttpResponse<String> response) {
        return tree(response.body());
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
