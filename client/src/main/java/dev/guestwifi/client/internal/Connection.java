package dev.guestwifi.client.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.guestwifi.client.CallOptions;
import dev.guestwifi.client.error.ConnectionException;
import dev.guestwifi.client.generated.contract.Authentication;
import dev.guestwifi.client.generated.invoker.ApiClient;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/** A server and the API key to call it with; shared by all views of a client. Thread-safe. */
public final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final HttpClient http;
    private final String baseUrl;
    private final Map<String, String> headers;
    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final ErrorMapper errors;
    private final int maxResponseBytes;
    private final RandomGenerator random;
    private final Set<Call<?, ?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param baseUrl without a slash at its end
     * @param maxResponseBytes the size limit of a response body, both as received and decompressed
     * @param random makes the delays between attempts differ; must be thread-safe
     */
    public Connection(HttpClient http, String baseUrl, String key, int maxResponseBytes, RandomGenerator random) {
        this.http = http;
        this.baseUrl = baseUrl;
        headers = Map.of(Authentication.HEADER, key, "User-Agent", userAgent(), "Accept-Encoding", "gzip");
        errors = new ErrorMapper(json, key);
        this.maxResponseBytes = maxResponseBytes;
        this.random = random;
    }

    private static String userAgent() {
        String version = Connection.class.getPackage().getImplementationVersion();
        return "guest-wifi-client/" + (version == null ? "unpackaged" : version) + " Java/"
                + Runtime.version().feature();
    }

    /**
     * Calls an operation.
     *
     * @param operation runs once for each attempt
     * @param reader turns the body of the response into what the caller gets; throws if the body lacks it
     */
    <B, T> CompletableFuture<T> call(CallOptions options, Operation<B> operation, Function<B, T> reader) {
        return start(new Call<>(this, options, operation, reader));
    }

    /** Calls an operation that deletes: "not found" is a success if an earlier attempt may have deleted already. */
    <B> CompletableFuture<Void> delete(CallOptions options, Operation<B> operation, Function<B, Void> reader) {
        return start(new Call<>(this, options, operation, reader).deleting());
    }

    private <T> CompletableFuture<T> start(Call<?, T> call) {
        calls.add(call);
        if (closed) {
            call.abort(closedException());
        }
        CompletableFuture<T> result = call.start();
        result.whenComplete((value, failure) -> calls.remove(call));
        return result;
    }

    HttpClient http() {
        return http;
    }

    String baseUrl() {
        return baseUrl;
    }

    /** The header fields of every request. One of them is the API key. */
    Map<String, String> headers() {
        return headers;
    }

    ObjectMapper json() {
        return json;
    }

    ErrorMapper errors() {
        return errors;
    }

    int maxResponseBytes() {
        return maxResponseBytes;
    }

    RandomGenerator random() {
        return random;
    }

    /** Aborts all calls; later calls fail at once. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(call -> call.abort(closedException()));
        shutDown();
    }

    /** Java 21 and later can close connections at once; before, the garbage collector closes them. */
    private void shutDown() {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(http);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.DEBUG, "Connections are left to the garbage collector: {0}", e.toString());
        }
    }

    private static ConnectionException closedException() {
        return new ConnectionException("The client is closed.", null);
    }
}
