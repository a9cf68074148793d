package dev.guestwifi.server.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.TestTime;
import dev.guestwifi.server.ops.AccessLogFormat;
import dev.guestwifi.server.ops.OperationsConfig;
import dev.guestwifi.server.store.Stores;
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
import java.time.ZoneOffset;

/** A server on stores that others may use, too, and a client of it. Closing it closes the stores. */
final class Node implements AutoCloseable {
    static final String PASSWORD = "correct horse battery";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperationsConfig OPERATIONS =
            new OperationsConfig(0, OperationsConfig.HOST, AccessLogFormat.OFF, Duration.ZERO, Duration.ofSeconds(10));

    /** Elapsed time of this server. */
    final TestTime time = new TestTime();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Stores stores;
    private final Server server;

    Node(Stores stores) {
        this.stores = stores;
        ServerConfig config = ServerConfig.builder()
                .timezone(ZoneOffset.UTC)
                .adminPassword(PASSWORD)
                .badKeysPerMinute(0)
                .storeCalls(4)
                .operations(OPERATIONS)
                .build();
        try {
            server = Server.start(config, stores, Clock.systemUTC(), time::nanos);
        } catch (IOException e) {
            stores.close();
            throw new UncheckedIOException(e);
        }
    }

    /** A response. */
    record Reply(int status, String text, HttpResponse<byte[]> http) {
        JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }

        /** The status and the code of a problem. */
        String told() {
            return status < 400
                    ? "" + status
                    : status + " " + json().path("code").asText();
        }
    }

    /** What the management port says of the server's readiness. */
    Reply readiness() {
        return send(HttpRequest.newBuilder(server.managementUri().orElseThrow().resolve("/readyz")));
    }

    Reply get(String path, String key) {
        return send(request(Server.API_PATH + path).header("X-API-Key", key));
    }

    Reply delete(String path, String key) {
        return send(request(Server.API_PATH + path).header("X-API-Key", key).DELETE());
    }

    /** @param fields names and values by turns */
    Reply create(String form, String key, String... fields) {
        HttpRequest.Builder request = request(Server.API_PATH + "/vouchers")
                .header("X-API-Key", key)
                .header("Content-Type", "application/x-www-form-urlencoded");
        for (int i = 0; i < fields.length; i += 2) {
            request.header(fields[i], fields[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(form)));
    }

    /** A request to the server, to be completed. */
    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.uri() + path));
    }

    Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), new String(response.body(), UTF_8), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        stores.close();
    }
}
