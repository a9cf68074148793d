package dev.guestwifi.server.ops;

import dev.guestwifi.server.caller.ClientAddress;
import dev.guestwifi.server.http.edge.Cors;
import dev.guestwifi.server.http.edge.EdgeAddOn;
import dev.guestwifi.server.http.edge.EdgeLimits;
import dev.guestwifi.server.http.edge.RequestContexts;
import dev.guestwifi.server.request.PublicAddress;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;

/**
 * A listener of its own behind the same edge as that of the API: it reads only whole, well-formed requests, with few
 * threads, connections and bytes.
 */
final class ManagementListener implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int CONNECTIONS = 64;
    private static final long PENDING_BYTES = 4 << 20;
    private static final Duration REQUEST = Duration.ofSeconds(10);
    private static final Duration STALLED_READER = Duration.ofSeconds(20);
    private static final int IDLE_SECONDS = 75;

    private final HttpServer http = new HttpServer();
    private final NetworkListener listener;
    private final String host;

    /**
     * @param api the address of the API, where the pages of problems are
     * @param timer watches deadlines; its owner ends it
     */
    ManagementListener(
            OperationsConfig config, int port, URI api, HttpHandler handler, ScheduledExecutorService timer) {
        host = config.managementHost();
        listener = new NetworkListener("management", host, port);
        listener.getTransport().setSelectorRunnersCount(1);
        listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
        listener.getTransport()
                .setWorkerThreadPoolConfig(ThreadPoolConfig.defaultConfig()
                        .setPoolName("management")
                        .setCorePoolSize(THREADS)
                        .setMaxPoolSize(THREADS)
                        .setMemoryManager(listener.getTransport().getMemoryManager()));
        listener.getKeepAlive().setIdleTimeoutInSeconds(IDLE_SECONDS);
        RequestContexts contexts = new RequestContexts(
                () -> UUID.randomUUID().toString(),
                new ClientAddress(List.of()),
                new PublicAddress(api, api::toString));
        Cors noPages = new Cors("/", "Accept", List.of(), List.of(), List.of());
        EdgeLimits limits =
                new EdgeLimits(CONNECTIONS, CONNECTIONS, address -> false, PENDING_BYTES, REQUEST, STALLED_READER);
        EdgeAddOn edge = new EdgeAddOn(contexts, request -> {}, noPages, limits, timer);
        edge.guard(http, listener);
        http.addListener(listener);
        http.getServerConfiguration().setPassTraceRequest(true);
        http.getServerConfiguration().addHttpHandler(handler, "/");
    }

    /** @throws IOException if it cannot listen on its address */
    void start() throws IOException {
        try {
            http.start();
        } catch (IOException | RuntimeException e) {
            http.shutdownNow();
            throw e;
        }
    }

    URI uri() {
        String authority = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return URI.create("http://" + authority + ":" + listener.getPort());
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
