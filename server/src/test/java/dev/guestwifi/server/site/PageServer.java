package dev.guestwifi.server.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.data.DemoData;
import dev.guestwifi.server.key.DemoKeys;
import dev.guestwifi.server.store.Stores;
import dev.guestwifi.server.store.StoresBuilder;
import dev.guestwifi.server.store.memory.MemoryStores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The demo instance, in this process. */
final class PageServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    final Stores stores;
    private final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PageServer() {
        this("UTC", null);
    }

    PageServer(String zone, @Nullable String publicUrl) {
        StoresBuilder builder = MemoryStores.builder(Clock.systemUTC());
        DemoData.fill(builder);
        builder.add(DemoKeys.INSTANCE.stored());
        stores = builder.build();
        ServerConfig config = ServerConfig.builder()
                .timezone(ZoneId.of(zone))
                .demoKey(DemoKeys.INSTANCE.key())
                .publicUrl(publicUrl == null ? null : URI.create(publicUrl))
                .badKeysPerMinute(0)
                .build();
        try {
            server = Server.start(config, stores, Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI uri() {
        return server.uri();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri().resolve(path)).GET());
    }

    String page(String path) {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(response.body(), e);
        }
    }

    /** Calls the API with the demo key. */
    HttpResponse<String> call(String method, String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        boolean hasBody = method.equals("POST");
        return send(HttpRequest.newBuilder(URI.create(uri() + "/api" + path + (hasBody ? "" : "?" + form)))
                .header("X-API-Key", DemoKeys.INSTANCE.key())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, hasBody ? BodyPublishers.ofString(form) : BodyPublishers.noBody()));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A page as somebody sees it who calls the server by another name. */
    String page(String path, String host) {
        try (Socket socket = new Socket(uri().getHost(), uri().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
