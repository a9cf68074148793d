package dev.guestwifi.server.ops;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.server.Server;
import dev.guestwifi.server.ServerConfig;
import dev.guestwifi.server.key.KeyFormat;
import dev.guestwifi.server.model.Access;
import dev.guestwifi.server.model.ApiKey;
import dev.guestwifi.server.model.Customer;
import dev.guestwifi.server.model.KeyTerms;
import dev.guestwifi.server.model.RateLimit;
import dev.guestwifi.server.model.Team;
import dev.guestwifi.server.model.Venue;
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
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The real server with a management port: two teams, three venues, a customer, and a key for the whole instance. */
final class OperatedServer implements AutoCloseable {
    static final OperationsConfig WATCHED = watched(AccessLogFormat.OFF, Duration.ZERO);
    private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final String key = KeyFormat.generate(new SecureRandom());
    final Server server;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    OperatedServer(OperationsConfig operations) {
        this(operations, UnaryOperator.identity());
    }

    /** @param change what is to be different about the stores */
    OperatedServer(OperationsConfig operations, UnaryOperator<Stores> change) {
        this(operations, change, null);
    }

    /** @param limit the rate limit of the key */
    OperatedServer(OperationsConfig operations, @Nullable RateLimit limit) {
        this(operations, UnaryOperator.identity(), limit);
    }

    private OperatedServer(OperationsConfig operations, UnaryOperator<Stores> change, @Nullable RateLimit limit) {
        StoresBuilder store = MemoryStores.builder(Clock.systemUTC());
        store.add(new Team(1, Team.DEFAULT_SLUG, "Default"));
        store.add(new Team(2, "other", "Other"));
        for (int id = 1; id <= 3; id++) {
            store.add(new Venue(id, 1, id == 3 ? 2 : 1, "Example Street", null, null, null, null, LONG_AGO, LONG_AGO));
        }
        store.add(new Customer(
                1, 1, "Zoë", "Example", null, "zoe@example.com", null, false, null, null, LONG_AGO, LONG_AGO));
        KeyTerms all = new KeyTerms("test", null, Access.READ_WRITE, null);
        store.add(ApiKey.made(1, KeyFormat.fingerprint(key), all, LONG_AGO));
        store.add(new ApiKey(
                2, KeyFormat.fingerprint(KeyFormat.generate(new SecureRandom())), all, LONG_AGO, null, LONG_AGO));
        ServerConfig config = ServerConfig.builder()
                .badKeysPerMinute(limit == null ? 0 : 1)
                .rateLimit(limit)
                .operations(operations)
                .build();
        try {
            server = Server.start(config, change.apply(store.build()), Clock.systemUTC());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OperationsConfig watched(AccessLogFormat accessLog, Duration drainDelay) {
        return new OperationsConfig(0, OperationsConfig.HOST, accessLog, drainDelay, Duration.ofMinutes(1));
    }

    /** Calls the API with the key. */
    HttpResponse<String> call(String method, String path, String... fields) {
        HttpRequest.Builder request = request(server.uri().resolve("/api" + path), method);
        request.header("X-API-Key", key);
        if (fields.length > 0) {
            request.headers(fields);
        }
        return send(request);
    }

    /** Sends a request to the management port. */
    HttpResponse<String> manage(String method, String path, String... fields) {
        HttpRequest.Builder request =
                request(server.managementUri().orElseThrow().resolve(path), method);
        if (fields.length > 0) {
            request.headers(fields);
        }
        return send(request);
    }

    /** Sends a request without the key. */
    HttpResponse<String> send(String method, URI uri, String... fields) {
        HttpRequest.Builder request = request(uri, method);
        return send(fields.length > 0 ? request.headers(fields) : request);
    }

    private static HttpRequest.Builder request(URI uri, String method) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE).method(method, BodyPublishers.noBody());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends bytes to the API and reads all that comes. */
    String sendBytes(String bytes) throws IOException {
        try (Socket socket = new Socket(server.uri().getHost(), server.uri().getPort())) {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    /** The value of each series, by its name with its labels in the order of the alphabet. */
    Map<String, Double> metrics() {
        Map<String, Double> values = new HashMap<>();
        manage("GET", "/metrics")
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> {
                    int space = line.lastIndexOf(' ');
                    values.put(line.substring(0, space), Double.valueOf(line.substring(space + 1)));
                });
        return values;
    }

    /** Waits until the metrics have a value; a response may arrive before it is counted. */
    Map<String, Double> metricsWith(String series, double value) {
        await(this::metrics, all -> all.getOrDefault(series, -1.0) == value);
        // In the scrape that is the first to show it, what was read before it may be older.
        return metrics();
    }

    static void await(BooleanSupplier condition) {
        await(condition::getAsBoolean, Boolean.TRUE::equals);
    }

    static <T> T await(java.util.function.Supplier<T> current, Function<T, Boolean> isDone) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = current.get();
        while (!isDone.apply(last)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("not within a minute");
            }
            Thread.onSpinWait();
            last = current.get();
        }
        return last;
    }

    @Override
    public void close() {
        server.close();
    }
}
