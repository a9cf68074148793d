package dev.guestwifi.conformance.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to one origin and reads the responses. Keeps a few connections open; follows no redirects, decodes
 * only gzip, and keeps no cookies. Safe for use by many threads.
 */
public final class RawClient implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Origin origin;
    private final Route route;
    private final Bounds bounds;
    private final Addresses addresses;
    private final IdleConnections idle = new IdleConnections();
    private final Set<Deadline> active = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor timer;
    private volatile boolean isStopped;

    /** Connects directly. */
    public RawClient(Origin origin, Bounds bounds) {
        this(origin, Route.direct(), bounds);
    }

    public RawClient(Origin origin, Route route, Bounds bounds) {
        this.origin = origin;
        this.route = route;
        this.bounds = bounds;
        this.addresses = new Addresses(
                route.proxy() == null ? origin.host() : route.proxy().host());
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "conformance-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
    }

    public Origin origin() {
        return origin;
    }

    /**
     * Sends a request and reads the response to its last byte. If a kept connection turns out to be closed, a safe
     * request is sent once more on a new one.
     *
     * @param patience for all of it: connecting, sending, and the response to its last byte. Connecting gets 10 seconds
     *     at most
     * @throws MalformedResponse if what came is not HTTP
     * @throws BoundExceeded if the response goes beyond the bounds
     * @throws DeadlineExceeded if it takes too long
     * @throws ClientClosed if the client was stopped
     * @throws IOException if there is no connection, or it breaks before a response has come
     */
    public RawResponse send(RawRequest request, Duration patience) throws IOException {
        return send(request.method(), request.bytes(), request.isSafe(), patience);
    }

    /**
     * Sends any bytes. For a proxy the path in their first line is replaced by a full URL.
     *
     * @param method of the request: a response to {@code HEAD} has no body
     * @param isSafe whether the bytes may be sent twice
     * @see #send(RawRequest, Duration)
     */
    public RawResponse send(String method, byte[] request, boolean isSafe, Duration patience) throws IOException {
        Deadline deadline = begin(patience);
        try {
            return send(method, routed(request), isSafe, deadline);
        } finally {
            end(deadline);
        }
    }

    private RawResponse send(String method, byte[] request, boolean isSafe, Deadline deadline) throws IOException {
        Connection kept = idle.take(isSafe);
        if (kept != null) {
            RawResponse response = exchange(kept, method, request, isSafe, deadline);
            if (response != null) {
                return response;
            }
        }
        RawResponse response = exchange(open(deadline), method, request, false, deadline);
        if (response == null) {
            throw new EOFException("the connection was closed without a response");
        }
        return response;
    }

    /** @return null if the connection was closed before the response began, and it may be tried again */
    private @Nullable RawResponse exchange(
            Connection connection, String method, byte[] request, boolean mayRepeat, Deadline deadline)
            throws IOException {
        boolean isKept = false;
        try {
            deadline.guard(connection);
            List<String> earlier = new ArrayList<>(idle.faults());
            RawResponse response = connection.exchange(method, request, bounds);
            isKept = connection.isReusable();
            if (earlier.isEmpty()) {
                return response;
            }
            earlier.addAll(response.faults());
            return response.withFaults(earlier);
        } catch (IOException e) {
            if (mayRepeat && connection.received() == 0 && deadline.isRunning()) {
                idle.noteClosed(connection);
                return null;
            }
            throw deadline.cause(e, connection.received());
        } finally {
            deadline.release();
            if (isKept) {
                idle.keep(connection);
            } else {
                connection.close();
            }
        }
    }

    /** A connection for one client only, opened at its first use. */
    public DedicatedConnection line() {
        return new DedicatedConnection(this);
    }

    /** A connection for one client that does not wait for responses, opened at its first use. */
    public Pipeline pipeline() {
        return new Pipeline(this);
    }

    /** Notes that the server has closed a kept connection. */
    void noteClosed(Connection connection) {
        idle.noteClosed(connection);
    }

    /** Whether the server has closed a kept connection within three seconds of its last use. */
    boolean closesEarly() {
        return idle.closesEarly();
    }

    Bounds bounds() {
        return bounds;
    }

    /** The bytes for the origin, or for the proxy in front of it. */
    byte[] routed(byte[] request) {
        Proxy proxy = origin.isTls() ? null : route.proxy(); // with TLS there is a tunnel
        return proxy == null ? request : Tunnel.absolute(request, origin, proxy);
    }

    /** Begins an exchange that {@link #stop} cancels. */
    Deadline begin(Duration patience) throws ClientClosed {
        Deadline deadline = new Deadline(patience, timer);
        active.add(deadline);
        if (isStopped) {
            end(deadline);
            throw new ClientClosed();
        }
        return deadline;
    }

    void end(Deadline deadline) {
        active.remove(deadline);
        deadline.close();
    }

    Connection open(Deadline deadline) throws IOException {
        IOException failure = null;
        for (InetAddress address : addresses.get(shorter(deadline.left()))) {
            try {
                Connection connection = Connection.open(origin, route, address, shorter(deadline.left()), deadline);
                addresses.prefer(address);
                return connection;
            } catch (IOException e) {
                failure = deadline.cause(e, 0);
                if (!deadline.isRunning()) {
                    break;
                }
            }
        }
        throw failure == null ? new IOException("there is no address to connect to") : failure;
    }

    private static Duration shorter(Duration left) {
        return left.compareTo(CONNECT) < 0 ? left : CONNECT;
    }

    /** Cancels the current exchanges, which throw {@link ClientClosed}, and allows none until {@link #resume}. */
    public void stop() {
        isStopped = true;
        active.forEach(Deadline::stop);
    }

    /** Allows requests again after {@link #stop}. */
    public void resume() {
        isStopped = false;
    }

    @Override
    public void close() {
        stop();
        idle.close();
        timer.shutdownNow();
    }
}
