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

/** One server, as seen with one key: what all views of a client share. Safe for use by many threads. */
public final class Connection implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("dev.guestwifi.client");

    private final HttpClient http;
    private final String baseUrl;
    private final Map<String, String> headers;
    private final ObjectMapper json = ApiClient.createDefaultObjectMapper();
    private final Failures failures;
    private final int maxResponseBytes;
    private final RandomGenerator random;
    private final Set<Call<?, ?>> calls = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param baseUrl without a slash at its end
     * @param maxResponseBytes the most of one response body, as it arrives and unpacked
     * @param random spreads the waits; safe for use by many threads
     */
    public Connection(HttpClient http, String baseUrl, String key, int maxResponseBytes, RandomGenerator random) {
        this.http = http;
        this.baseUrl = baseUrl;
        headers = Map.of(Authentication.HEADER, key, "User-Agent", userAgent(), "Accept-Encoding", "gzip");
        failures = new Failures(json, key);
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
     * @param operation makes and sends the request with the generated code, once for each attempt
     * @param read what the caller gets of the answer; it throws if that is not there
     */
    public <W, T> CompletableFuture<T> call(CallOptions options, Operation<W> operation, Function<W, T> read) {
        return begin(new Call<>(this, options, operation, read));
    }

    /**
     * Calls an operation that deletes: that there is nothing to delete is fine if an earlier attempt may have done it.
     */
    public <W> CompletableFuture<Void> delete(CallOptions options, Operation<W> operation, Function<W, Void> read) {
        return begin(new Call<>(this, options, operation, read).deleting());
    }

    private <T> CompletableFuture<T> begin(Call<?, T> call) {
        calls.add(call);
        if (closed) {
            call.abort(closed());
        }
        CompletableFuture<T> result = call.begin();
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

    int maxResponseBytes() {
        return maxResponseBytes;
    }

    Failures failures() {
        return failures;
    }

    RandomGenerator random() {
        return random;
    }

    /** Ends all calls; there can be no more. */
    @Override
    public void close() {
        closed = true;
        calls.forEach(call -> call.abort(closed()));
        shutDown();
    }

    /** Since Java 21 connections can be closed at once; before, they go when nobody refers to their client. */
    private void shutDown() {
        try {
            HttpClient.class.getMethod("shutdownNow").invoke(http);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.DEBUG, "Connections are left to the garbage collector: {0}", e.toString());
        }
    }

    private static ConnectionException closed() {
        return new ConnectionException("The client is closed.", null);
    }
}
