package dev.guestwifi.conformance.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guestwifi.conformance.deployment.Access;
import dev.guestwifi.conformance.deployment.Secret;
import dev.guestwifi.conformance.transport.Bounds;
import dev.guestwifi.conformance.transport.DedicatedConnection;
import dev.guestwifi.conformance.transport.Origin;
import dev.guestwifi.conformance.transport.Pipeline;
import dev.guestwifi.conformance.transport.RawClient;
import dev.guestwifi.conformance.transport.RawField;
import dev.guestwifi.conformance.transport.RawRequest;
import dev.guestwifi.conformance.transport.RawResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sends calls as written, with the header fields that every request has. Safe for use by many threads. */
final class Wire implements AutoCloseable {
    static final String KEY = "X-API-Key";
    private static final Map<String, String> DEFAULTS =
            new TreeMap<>(Map.of("User-Agent", "guest-wifi-conformance", "Accept", "*/*", "Accept-Encoding", "gzip"));
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    private final String base;
    private final Access access;
    private final RawClient client;

    Wire(URI url, Access access, Bounds bounds) {
        this.base = url.getRawPath() == null ? "" : url.getRawPath();
        this.access = access;
        this.client = new RawClient(Origin.of(url), access.route(), bounds);
    }

    /**
     * Sends a call once.
     *
     * @param key sent in {@code X-API-Key} unless it is empty
     * @param patience the timeout, to the last byte of the response
     */
    RawResponse send(Call call, Secret key, Duration patience) throws IOException {
        return client.send(request(call, key), patience);
    }

    /** A connection for one client only. */
    DedicatedConnection line() {
        return client.line();
    }

    /** A connection for one client that does not wait for responses. */
    Pipeline pipeline() {
        return client.pipeline();
    }

    /** A call as an HTTP request. */
    RawRequest request(Call call, Secret key) {
        List<RawField> fields = new ArrayList<>();
        if (!call.has("Host")) {
            fields.add(new RawField("Host", client.origin().authority()));
        }
        for (Call.Header header : headers(call, key, access)) {
            fields.add(new RawField(header.name(), header.value().value()));
        }
        byte[] body = call.body() == null ? new byte[0] : call.body().getBytes(UTF_8);
        boolean isFramed = call.has("Content-Length") || call.has("Transfer-Encoding");
        RawRequest request = new RawRequest(call.method(), target(call), fields, body);
        return call.body() == null || isFramed ? request : request.framed();
    }

    /** Sends a request whose bytes are given. */
    RawResponse send(WrittenRequest request, Duration patience) throws IOException {
        return client.send(request.method(), request.bytes(), request.isSafe(), patience);
    }

    /** The request target; {@code /} if it is empty. */
    private String target(Call call) {
        String target = base + call.path();
        return target.startsWith("/") || target.equals("*") ? target : "/" + target;
    }

    /** The header fields except {@code Host} and the length of a body. */
    static List<Call.Header> headers(Call call, Secret key, Access access) {
        List<Call.Header> headers = new ArrayList<>();
        DEFAULTS.forEach((name, value) -> {
            if (!call.has(name) && !access.has(name)) {
                headers.add(new Call.Header(name, new Secret(value, value)));
            }
        });
        access.fields().stream()
                .filter(field -> !call.has(field.name()))
                .forEach(field -> headers.add(new Call.Header(field.name(), field.value())));
        if (!key.value().isEmpty()) {
            headers.add(new Call.Header(KEY, key));
        }
        headers.addAll(call.headers());
        boolean isFramed = call.has("Transfer-Encoding") || call.has("Content-Length");
        if (call.body() == null && WITH_BODY.contains(call.method()) && !isFramed) {
            headers.add(new Call.Header("Content-Length", new Secret("0", "0")));
        }
        return headers;
    }

    /** Cancels the current requests. */
    void stop() {
        client.stop();
    }

    /** Allows calls again after {@link #stop}. */
    void resume() {
        client.resume();
    }

    @Override
    public void close() {
        client.close();
    }
}
