package dev.guestwifi.server.http.edge;

import dev.guestwifi.server.problem.ProblemException;
import dev.guestwifi.server.request.RequestContext;
import dev.guestwifi.server.request.RequestObserver;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;

/** Puts the gate before Grizzly's HTTP codec and the headers of every response behind it. */
public final class EdgeAddOn implements AddOn {
    /** The header field that names a request and its response. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** What connections are refused or closed for. */
    public static final Set<String> CONNECTION_REASONS = Set.of(Traffic.TOO_MANY_CONNECTIONS, Traffic.SLOW_READER);

    /** What the gate adds to a request at the most: an id and a length. */
    private static final int ADDED_FIELDS = 2;

    /** How much a target can grow when it is tidied: a backslash becomes %255C. */
    private static final int GROWTH = 5;

    /** Read at once from a connection: enough for most requests, little for one that waits. */
    private static final int READ_BUFFER = 16 * 1024;

    /** What the system holds of a response: left alone, it takes megabytes for each reader that does not read. */
    private static final int SEND_BUFFER = 256 * 1024;

    private static final Duration SWEEP = Duration.ofSeconds(1);

    private final RequestGate gate;
    private final Connections connections;
    private final ResponseHeaders headers;
    private final Traffic traffic = new Traffic();

    /**
     * @param check looks at each whole request and throws a {@link ProblemException} to refuse it
     * @param cors which pages may read responses
     * @param limits what connections may use
     * @param timer watches deadlines; its owner ends it
     */
    public EdgeAddOn(
            RequestContexts contexts,
            Consumer<RequestContext> check,
            Cors cors,
            EdgeLimits limits,
            ScheduledExecutorService timer) {
        headers = new ResponseHeaders(cors);
        PendingBytes pending = new PendingBytes(limits.pendingBytes(), limits.stalledReader(), System::nanoTime);
        connections = new Connections(
                new ConnectionLimit(limits.connections(), limits.connectionsPerAddress(), limits.isShared()),
                pending,
                traffic,
                System::nanoTime);
        RefusalWriter refusals = new RefusalWriter(new Refusals(contexts, headers), traffic, timer);
        gate = new RequestGate(connections, contexts, check, refusals, limits.request());
        var unused = timer.scheduleWithFixedDelay(
                pending::endStalledReaders, SWEEP.toMillis(), SWEEP.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param observer gets every request; to be set before {@link #guard} */
    public void observe(RequestObserver observer) {
        traffic.observe(observer);
    }

    /** Guards a listener that has not started; what passes the gate must not fail at a limit behind it. */
    public void guard(HttpServer http, NetworkListener listener) {
        listener.setMaxHttpHeaderSize(HeadReader.MAX_HEAD + GROWTH * HeadReader.MAX_LINE);
        listener.setMaxRequestHeaders(HeadReader.MAX_FIELDS + ADDED_FIELDS);
        listener.getKeepAlive().setMaxRequestsCount(-1);
        // No worker waits for a reader; the gate counts what waits and ends the connections of those who never read.
        listener.setMaxPendingBytes(-1);
        listener.getTransport().setReadBufferSize(READ_BUFFER);
        listener.getTransport().setWriteBufferSize(SEND_BUFFER);
        listener.getTransport().getConnectionMonitoringConfig().addProbes(connections);
        listener.registerAddOn(this);
        if (traffic.isObserved()) {
            http.getServerConfiguration()
                    .getMonitoringConfig()
                    .getWebServerConfig()
                    .addProbes(traffic);
        }
        http.getServerConfiguration().setDefaultErrorPageGenerator(new ErrorPages(headers));
    }

    /** Makes each response from now on the last one of its connection. */
    public void drain() {
        gate.drain();
    }

    /** Refuses every request from now on with 503, while those before it end. */
    public void stop() {
        gate.stop();
    }

    /** Connections that are open. */
    public int open() {
        return connections.open();
    }

    /** Bytes that wait for peers. */
    public long pending() {
        return connections.pending();
    }

    @Override
    public void setup(NetworkListener listener, FilterChainBuilder filters) {
        int codec = filters.indexOfType(HttpServerFilter.class);
        filters.add(codec + 1, headers);
        filters.add(codec, gate);
    }
}
