package dev.guestwifi.server.ops;

import dev.guestwifi.server.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The management port with its metrics. Only a server that has one loads this class and Micrometer with it. */
final class Management implements AutoCloseable {
    private final OperationsConfig config;
    private final int port;
    private final Clock clock;
    private final List<ManagementEndpoint> endpoints = new ArrayList<>();
    private final Metrics metrics = new Metrics();
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(daemon("management deadlines"));
    private final ExecutorService counts = Executors.newSingleThreadExecutor(daemon("counts"));
    private @Nullable ManagementListener listener;
    private @Nullable StateMetrics state;

    /** @param clock the time by which keys expire */
    Management(OperationsConfig config, int port, Clock clock) {
        this.config = config;
        this.port = port;
        this.clock = clock;
    }

    void add(ManagementEndpoint endpoint) {
        endpoints.add(endpoint);
    }

    Metrics metrics() {
        return metrics;
    }

    Stores timed(Stores stores) {
        return new TimedStores(metrics.registry()).of(stores);
    }

    /**
     * Listens.
     *
     * @param api the address of the API
     * @throws ManagementListenException if it cannot
     */
    URI start(URI api, ServerState server, Stores stores, List<ReadinessCheck> checks, BooleanSupplier isDraining)
            throws ManagementListenException {
        state = new StateMetrics(metrics.registry(), server, new DataCounts(stores, clock, counts), isDraining);
        ManagementHandler handler = new ManagementHandler(checks, metrics::scrape, endpoints);
        ManagementListener started = new ManagementListener(config, port, api, handler, timer);
        try {
            started.start();
        } catch (IOException e) {
            throw new ManagementListenException(config.managementHost(), port, e);
        }
        listener = started;
        return started.uri();
    }

    @Override
    public void close() {
        if (listener != null) {
            listener.close();
        }
        if (state != null) {
            state.close();
        }
        timer.shutdownNow();
        counts.shutdownNow();
        metrics.close();
    }

    private static ThreadFactory daemon(String name) {
        return task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
